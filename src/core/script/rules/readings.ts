/** Owns the readings of forms between which conversion chooses: 發 fā, 髮 fà. */

/**
 * Hanyu Pinyin of the forms of one character of the other script, as in dictionaries, the most frequent first. Only
 * characters that require a choice are listed; the order is that of the simplified character.
 */
const TABLE =
  '萬wàn 万wàn·mò 醜chǒu 丑chǒu 豐fēng 丰fēng 麼me 么me·yāo 幺yāo 麽mó 於yú 于yú 雲yún 云yún 僕pú 仆pú·pū 價jià 价jià·jiè ' +
  '夥huǒ 伙huǒ 餘yú 余yú 馀yú 傭yōng 佣yōng·yòng 殭jiāng 僵jiāng 黨dǎng 党dǎng 剋kè 克kè 鼕dōng 冬dōng 衝chōng·chòng 沖chōng 冲chōng·chòng ' +
  '準zhǔn 准zhǔn 淒qī 悽qī 凄qī 幾jǐ·jī 几jǐ·jī 兇xiōng 凶xiōng 齣chū 出chū 劃huà 划huá·huà 彆biè 別bié 别bié·biè 颳guā 刮guā 製zhì 制zhì ' +
  '韆qiān 千qiān 昇shēng 陞shēng 升shēng 蔔bo 卜bǔ·bo 滷lǔ 鹵lǔ 卤lǔ 捲juǎn 卷juàn·juǎn 廠chǎng 厂chǎng·ān 歷lì 曆lì 历lì 釐lí 厘lí ' +
  '發fā 髮fà 发fā·fà 隻zhī 只zhǐ·zhī 祇zhǐ 衹zhǐ 臺tái 台tái 檯tái 颱tái 枱tái 葉yè 叶yè·xié 籲yù 吁xū·yù 喫chī 吃chī 閤gé·hé 合hé·gě 衕tòng 同tóng ' +
  '後hòu 后hòu 嚮xiàng 曏xiàng 向xiàng 弔diào 吊diào 諮zī 咨zī 鹹xián 咸xián 鬨hòng 哄hōng·hǒng·hòng 嘩huá·huā 譁huá 哗huá·huā 脣chún 唇chún ' +
  '餵wèi 喂wèi 迴huí 回huí 團tuán 糰tuán 团tuán 睏kùn 困kùn 壇tán 罈tán 坛tán 壞huài 坏huài·pī 復fù 複fù 覆fù 复fù 誇kuā 夸kuā 夾jiā·jiá 裌jiá 夹jiā·jiá ' +
  '姦jiān 奸jiān 薑jiāng 姜jiāng 孃niáng 娘niáng 傢jiā 家jiā 寧níng·nìng 甯nìng·níng 宁níng·nìng 牠tā 它tā 嘗cháng 嚐cháng 尝cháng 侷jú 局jú 屍shī 尸shī ' +
  '巖yán 岩yán 嶽yuè 岳yuè 佈bù 布bù 簾lián 帘lián 蓆xí 席xí 乾gān·qián 幹gàn 榦gàn 干gān·gàn 並bìng 併bìng 并bìng·bīng 彌mí 瀰mí 弥mí 絃xián 弦xián ' +
  '當dāng·dàng 噹dāng 当dāng·dàng 綵cǎi 彩cǎi 徵zhēng·zhǐ 征zhēng 禦yù 御yù 誌zhì 志zhì 唸niàn 念niàn 惡è·wù 噁ě 恶è·wù·ě 癒yù 瘉yù 愈yù 願yuàn 愿yuàn ' +
  '慼qī 戚qī 纔cái 才cái 紮zā·zhā 扎zhā·zā 託tuō 托tuō 摺zhé 折zhé·shé 柺guǎi 拐guǎi 掛guà 挂guà 據jù 据jù·jū 採cǎi 采cǎi 埰cài 鬆sōng 松sōng 極jí 极jí ' +
  '桿gǎn 杆gān·gǎn 傑jié 杰jié 闆bǎn 板bǎn 盃bēi 杯bēi 櫃guì 柜guì·jǔ 覈hé 核hé 樑liáng 梁liáng 慄lì 栗lì 搾zhà 榨zhà 慾yù 欲yù 瀋shěn 沈shěn·chén 沉chén ' +
  '註zhù 注zhù 氾fàn 汎fàn 泛fàn 塗tú 涂tú 澱diàn 淀diàn 遊yóu 游yóu 灕lí 漓lí 煉liàn 鍊liàn 炼liàn 煙yān 菸yān 烟yān 燻xūn 熏xūn 癥zhēng 症zhèng·zhēng ' +
  '著zhù·zhe·zháo 着zhe·zháo·zhuó 確què 确què 種zhǒng·zhòng 种zhǒng·zhòng·chóng 鞦qiū 秋qiū 祕mì 秘mì·bì 籤qiān 簽qiān 签qiān 築zhù 筑zhù 纍léi 累lèi·lěi·léi ' +
  '係xì 繫xì·jì 系xì·jì 纖xiān 縴qiàn 纤xiān·qiàn 鬍hú 衚hú 胡hú 揹bēi 背bèi·bēi 勝shèng 胜shèng 臟zàng 髒zāng 脏zāng·zàng 臘là 腊là·xī 緻zhì 致zhì 捨shě 舍shè·shě ' +
  '蘇sū 甦sū 囌sū 苏sū 範fàn 范fàn 薦jiàn 荐jiàn 獲huò 穫huò 获huò 矇mēng·méng 濛méng 懞méng 蒙méng·měng 衊miè 蔑miè 蠟là 蜡là·zhà 錶biǎo 表biǎo 穀gǔ 谷gǔ·yù ' +
  '贊zàn 讚zàn 赞zàn 闢pì 辟pì·bì 適shì 适shì·kuò 鬱yù 郁yù 裡lǐ 裏lǐ 里lǐ 鐘zhōng 鍾zhōng 锺zhōng 钟zhōng 閒xián 閑xián 闲xián 僱gù 雇gù 鵰diāo 彫diāo 雕diāo 黴méi 霉méi ' +
  '麵miàn 面miàn 須xū 鬚xū 须xū 飢jī 饑jī 饥jī 鬥dòu 斗dǒu·dòu 藉jiè·jí 借jiè 佔zhàn 占zhān·zhàn 週zhōu 周zhōu 闇àn 暗àn 盡jìn 儘jǐn 尽jìn·jǐn 匯huì 彙huì 汇huì ' +
  '擺bǎi 襬bǎi 摆bǎi 卹xù 恤xù 撲pū 扑pū 擡tái 抬tái 輓wǎn 挽wǎn 蒐sōu 搜sōu 硃zhū 朱zhū 樸pǔ 朴pǔ·piáo 術shù 朮zhú 术shù·zhú 槓gàng 杠gàng·gāng 崙lún 崑kūn 崐kūn 昆kūn ' +
  '祐yòu 佑yòu 脩xiū 修xiū 嚥yàn 咽yān·yàn·yè 歎tàn 嘆tàn 叹tàn 譟zào 噪zào 倖xìng 幸xìng 燬huǐ 毀huǐ 毁huǐ 霑zhān 沾zhān 鎔róng 熔róng 瞭liǎo·liào 了le·liǎo 餬hú 糊hú ' +
  '痲má 麻má 蹟jì 跡jì 迹jì 蹤zōng 踪zōng 偽wěi 僞wěi 為wéi·wèi 爲wéi·wèi 为wéi·wèi 舖pù 鋪pū·pù 铺pū·pù 繃bēng 绷bēng·běng 鑑jiàn 鑒jiàn 鉴jiàn 歲suì 嶺lǐng 菓guǒ 果guǒ ' +
  '箇gè 個gè 个gè 侖lún 淩líng 凌líng 肖xiāo·xiào 蕭xiāo 萧xiāo 付fù 傅fù 阪bǎn 坂bǎn 佰bǎi 鈎gōu 鉤gōu 钩gōu 啓qǐ 啟qǐ 启qǐ 線xiàn 綫xiàn 线xiàn 群qún 羣qún 眾zhòng 衆zhòng 众zhòng ' +
  '說shuō·shuì 説shuō·shuì 说shuō·shuì 豔yàn 艷yàn 艳yàn 牆qiáng 墻qiáng 墙qiáng 峰fēng 峯fēng 床chuáng 牀chuáng 污wū 汙wū 汚wū 厲lì 厉lì 癘lì 炮pào 砲pào 礮pào 鏽xiù 銹xiù 锈xiù' +
  ' 亘gèn 亙gèn 仇chóu·qiú 讎chóu 仿fǎng 彷fǎng·páng 佛fó·fú 彿fú 俊jùn 儁jùn 具jù 俱jù 冢zhǒng 塚zhǒng 勳xūn 勛xūn 唚qìn 吣qìn 呆dā' +
  'i 待dài·dāi 賙zhōu 齧niè 嚙niè 坐zuò 座zuò 壩bà 垻bà 坯pī 壎xūn 塤xūn 堤dī 隄dī 夫fū·fú 伕fū 袷jiá·qiā 巨jù 鉅jù 幷bìng 廣guǎng 广g' +
  'uǎng·ān 庵ān 菴ān 錄lù 彔lù 徑jìng 逕jìng 鏚qī 扇shàn·shān 搧shān 扣kòu 釦kòu 抵dǐ 牴dǐ 拿ná 拏ná 挨āi·ái 捱ái 捆kǔn 綑kǔn 捍hàn 扞' +
  'hàn 斤jīn 觔jīn 斫zhuó 斲zhuó 旋xuán·xuàn 鏇xuàn 曲qū·qǔ 麴qū 札zhá 劄zhá 槍qiāng 鎗qiāng 檗bò 蘗bò 譭huǐ 滙huì 浚jùn·xùn 濬jùn ' +
  '湧yǒng 涌yǒng·chōng 溪xī 谿xī 灩yàn 灧yàn 澄chéng·dèng 澂chéng 焰yàn 燄yàn 薰xūn 狸lí 貍lí 玩wán 翫wán 琅láng 瑯láng 璇xuán 璿xuá' +
  'n 矩jǔ 榘jǔ 礆jiǎn 鹼jiǎn 硷jiǎn 私sī 俬sī 穗suì 繐suì 筱xiǎo 篠xiǎo 鞝shàng 緔shàng 綳bēng 耇gǒu 耈gǒu 胄zhòu 冑zhòu 醃yān 腌yān·' +
  'ā 羶shān 膻shān·dàn 芸yún 蕓yún 苔tái·tāi 薹tái 蘋píng·pín 苹píng 蕩dàng 盪dàng 蔭yìn·yīn 廕yìn 藥yào 葯yào 藤téng 籐téng 蟲chó' +
  'ng 虫chóng 蠔háo 蚝háo 蠍xiē 蝎xiē 嫋niǎo 裊niǎo 襉jiǎn 襇jiǎn 證zhèng 証zhèng 諡shì 謚shì 豆dòu 荳dòu 象xiàng 像xiàng 贗yàn 贋yà' +
  'n 蹠zhí 跖zhí 酸suān 痠suān 寀cǎi 哩lǐ·li 鈡zhōng 鑰yào·yuè 鈅yào 鈁fāng 鍅fǎ 鑽zuān·zuàn 鉆zuān 鏟chǎn 剷chǎn 鏈liàn 鋤chú 耡ch' +
  'ú 錇péi 鉳běi 鎿ná 錼nài 钁jué 鐝jué 鐮lián 鎌lián 鷳xián 鷴xián 參cān·shēn 蔘shēn 嫺xián 嫻xián 枴guǎi 麪miàn 棱léng 稜léng 皁zà' +
  'o 皂zào 針zhēn 鍼zhēn';

/** The readings by form; the caller caches them. */
export function readings(): ReadonlyMap<string, string> {
  return new Map(
    TABLE.split(' ').map((entry) => {
      const [form = ''] = entry;
      return [form, entry.slice(form.length).replaceAll('·', ', ')];
    }),
  );
}
