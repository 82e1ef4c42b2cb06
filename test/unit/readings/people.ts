/** Owns two hundred invented people with their readings as a reader of newspapers says them; each a name and its syllables. */

/** Name, then a syllable a character; simplified and traditional. */
const WRITTEN = `
曾大川 zēng dà chuān
曾志红 zēng zhì hóng
曾念曾 zēng niàn zēng
单春生 shàn chūn shēng
单玉兰 shàn yù lán
解放军 xiè fàng jūn
解文斌 xiè wén bīn
仇建国 qiú jiàn guó
仇小婷 qiú xiǎo tíng
任重远 rén zhòng yuǎn
任丽娜 rén lì nà
任国华 rén guó huá
华少卿 huà shào qīng
华振兴 huà zhèn xīng
查良俊 zhā liáng jùn
查小梅 zhā xiǎo méi
翟俊杰 zhái jùn jié
翟月仙 zhái yuè xiān
尉迟明 yù chí míng
尉迟长庚 yù chí cháng gēng
万俟立群 mò qí lì qún
万俟霜 mò qí shuāng
区锦荣 ōu jǐn róng
区少萍 ōu shào píng
朴明哲 piáo míng zhé
朴英淑 piáo yīng shū
盖文利 gě wén lì
员建勋 yùn jiàn xūn
缪剑秋 miào jiàn qiū
缪昌盛 miào chāng shèng
乐志远 yuè zhì yuǎn
葛有为 gě yǒu wéi
葛为民 gě wèi mín
葛翠花 gě cuì huā
冼星辉 xiǎn xīng huī
洗兆南 xiǎn zhào nán
覃万福 qín wàn fú
谌济民 chén jì mín
阚小龙 kàn xiǎo lóng
那永强 nā yǒng qiáng
逄增玉 páng zēng yù
盛宝国 shèng bǎo guó
折可存 shé kě cún
车万育 chē wàn yù
祭仲秋 zhài zhòng qiū
燕南飞 yān nán fēi
应美珍 yīng měi zhēn
令狐安 líng hú ān
长孙无咎 zhǎng sūn wú jiù
长孙晟 zhǎng sūn shèng
澹台静 tán tái jìng
鲜于平 xiān yú píng
尉国栋 wèi guó dòng
过家驹 guō jiā jū
纪晓光 jǐ xiǎo guāng
晁补文 cháo bǔ wén
沈重光 shěn chóng guāng
沈得胜 shěn dé shèng
亓立新 qí lì xīn
郄永忠 qiè yǒng zhōng
卜庆祥 bǔ qìng xiáng
莘学文 shēn xué wén
柏正华 bǎi zhèng huá
薄云天 bó yún tiān
訾大勇 zī dà yǒng
岑玉珍 cén yù zhēn
曲向阳 qū xiàng yáng
宓雪琴 mì xuě qín
眭国良 suī guó liáng
缑玉明 gōu yù míng
种建平 chóng jiàn píng
繁荣春 pó róng chūn
费孝仁 fèi xiào rén
臧天朔 zāng tiān shuò
冯朝阳 féng zhāo yáng
冯朝晖 féng zhāo huī
贾朝贵 jiǎ cháo guì
相里文 xiàng lǐ wén
强士俊 qiáng shì jùn
都本立 dū běn lì
藏克明 zāng kè míng
宿白薇 sù bái wēi
石传芳 shí chuán fāng
俞可心 yú kě xīn
蔚成林 yù chéng lín
濮阳春 pú yáng chūn
皇甫嵩山 huáng fǔ sōng shān
拓跋宏亮 tuò bá hóng liàng
独孤信义 dú gū xìn yì
呼延庆丰 hū yán qìng fēng
公冶长青 gōng yě cháng qīng
钟离权 zhōng lí quán
闾丘露 lǘ qiū lù
欧阳少波 ōu yáng shào bō
上官婉 shàng guān wǎn
诸葛和平 zhū gě hé píng
司马行健 sī mǎ xíng jiàn
夏侯惇义 xià hóu dūn yì
慕容雪 mù róng xuě
东方红梅 dōng fāng hóng méi
黄卫民 huáng wèi mín
王长江 wáng cháng jiāng
李重阳 lǐ chóng yáng
张乐平 zhāng lè píng
刘家乐 liú jiā lè
陈自强 chén zì qiáng
杨冠军 yáng guàn jūn
赵成都 zhào chéng dū
吴白露 wú bái lù
周济南 zhōu jǐ nán
徐大为 xú dà wéi
孙振中 sūn zhèn zhōng
马中行 mǎ zhōng xíng
朱晓茜 zhū xiǎo qiàn
胡晟睿 hú shèng ruì
林屏山 lín píng shān
何翀 hé chōng
郭炅 guō jiǒng
高贇 gāo yūn
罗昶 luó chǎng
郑淼 zhèng miǎo
梁祎 liáng yī
谢婧妤 xiè jìng yú
宋彧 sòng yù
唐芃 táng péng
韩霁 hán jì
曹颢 cáo hào
许飏 xǔ yáng
邓铎 dèng duó
萧骞 xiāo qiān
阿依古丽 ā yī gǔ lì
石好人 shí hǎo rén
叶长春 yè cháng chūn
江乘风 jiāng chéng fēng
尹澄海 yǐn chéng hǎi
陶为国 táo wèi guó
曾慶豐 zēng qìng fēng
單曉峰 shàn xiǎo fēng
單國強 shàn guó qiáng
解學良 xiè xué liáng
仇漢生 qiú hàn shēng
任應龍 rén yìng lóng
華國興 huà guó xīng
華玉蘭 huà yù lán
查繼佑 zhā jì yòu
翟鴻圖 zhái hóng tú
尉遲敬明 yù chí jìng míng
萬俟詠春 mò qí yǒng chūn
區錫麟 ōu xī lín
區慧嫻 ōu huì xián
朴泰俊 piáo tài jùn
蓋聰明 gě cōng míng
員半山 yùn bàn shān
繆荃文 miào quán wén
樂毅成 yuè yì chéng
葛長盛 gě cháng shèng
冼玉清 xiǎn yù qīng
覃壽昌 qín shòu chāng
諶家驥 chén jiā jì
闞仁傑 kàn rén jié
盛傳明 shèng chuán míng
車曉東 chē xiǎo dōng
燕爾新 yān ěr xīn
應少華 yīng shào huá
長孫興 zhǎng sūn xīng
澹臺滅 tán tái miè
鮮于樞文 xiān yú shū wén
過曉冬 guō xiǎo dōng
紀弦文 jǐ xián wén
沈從武 shěn cóng wǔ
葉朝暉 yè zhāo huī
葉和平 yè hé píng
馮樂山 féng lè shān
賈長河 jiǎ cháng hé
強自得 qiáng zì dé
鍾離春 zhōng lí chūn
鍾鼎文 zhōng dǐng wén
歐陽華 ōu yáng huá
諸葛興漢 zhū gě xīng hàn
司馬長風 sī mǎ cháng fēng
夏侯勝 xià hóu shèng
東方朝陽 dōng fāng zhāo yáng
黃重山 huáng chóng shān
陳為民 chén wèi mín
張行之 zhāng xíng zhī
劉曉樂 liú xiǎo lè
楊濟寧 yáng jǐ níng
趙興邦 zhào xīng bāng
吳冠軍 wú guàn jūn
孫應時 sūn yìng shí
馬長征 mǎ cháng zhēng
羅少川 luó shào chuān
鄭傳福 zhèng chuán fú
謝寶樹 xiè bǎo shù
許寧波 xǔ níng bō
鄧澄波 dèng chéng bō
蕭行舟 xiāo xíng zhōu
蘇解元 sū jiè yuán
呂都督 lǚ dū dū
盧降龍 lú xiáng lóng
蔣大地 jiǎng dà dì
蔡得志 cài dé zhì
潘彈鋏 pān tán jiá
于右江 yú yòu jiāng
於立仁 yū lì rén
范仲元 fàn zhòng yuán
俞樾文 yú yuè wén
`;

export interface PersonRead {
  readonly name: string;
  readonly syllables: readonly string[];
}

/** The people, in order. */
export const PEOPLE: readonly PersonRead[] = WRITTEN.trim()
  .split('\n')
  .map((line) => {
    const [name = '', ...syllables] = line.split(' ');
    return { name, syllables };
  });
