/**
 * Owns the readings of surnames that differ from the usual readings of their characters; our own table, simplified
 * characters; long because it is one table.
 */

/**
 * Surname, one syllable per character, and after a vertical bar other readings used by its bearers: `乐 yuè|lè`. A
 * surname with a traditional character of its own (於, 甯) is listed in that form too.
 */
export const SURNAME_READINGS = `
曾 zēng
单 shàn
解 xiè
仇 qiú
任 rén
华 huà
查 zhā
翟 zhái|dí
区 ōu
朴 piáo|pǔ
盖 gě|gài
员 yùn|yuán
贠 yùn
缪 miào
乐 yuè|lè
宁 níng|nìng
甯 nìng
葛 gě
召 shào|zhào
冼 xiǎn
洗 xiǎn
覃 qín|tán
谌 chén|shèn
阚 kàn
那 nā|nà
哈 hǎ|hā
秘 bì|mì
句 gōu
勾 gōu
盛 shèng
折 shé
佘 shé
厍 shè
车 chē
祭 zhài|jì
燕 yān
应 yīng
尉 wèi
蔚 yù|wèi
於 yū
于 yú
过 guō|guò
撒 sǎ|sà
臧 zāng
藏 zāng|cáng
幺 yāo
么 yāo
纪 jǐ|jì
晁 cháo
沈 shěn
亓 qí
逯 lù
郄 qiè|xì
郗 xī|chī
郤 xì
卜 bǔ
莘 shēn|xīn
隗 wěi|kuí
隽 juàn
柏 bǎi|bó
薄 bó
訾 zī|zǐ
岑 cén
曲 qū
殷 yīn
乜 niè
宓 mì|fú
呙 guō
眭 suī
缑 gōu
种 chóng
重 chóng
繁 pó|fán
费 fèi|bì
佴 nài
冯 féng
贾 jiǎ
相 xiàng|xiāng
强 qiáng|jiàng
都 dū
能 nài
适 kuò|shì
术 zhú
宿 sù
俞 yú
尧 yáo
俱 jū|jù
仉 zhǎng
钭 tǒu|dǒu
妫 guī
弋 yì
逄 páng
庞 páng
郇 xún|huán
牟 móu|mù
降 jiàng
教 jiào
角 jué|jiǎo
奇 jī|qí
合 gě|hé
可 kě
祝 zhù
令 lìng
陆 lù
六 lù
叶 yè
褚 chǔ
召 shào|zhào
谷 gǔ
石 shí
万 wàn
台 tái
罗 luó
卓 zhuó
甄 zhēn
占 zhān
詹 zhān
笪 dá
库 kù
遆 tí
逢 páng|féng
庹 tuǒ
麴 qū
撖 hàn
昝 zǎn
啜 chuài
贲 bēn
娄 lóu
牛 niú
阙 quē|què
曹 cáo
长 cháng|zhǎng
朝 cháo
畅 chàng
晟 chéng|shèng
乘 chéng
称 chēng
揣 chuǎi
大 dà
得 dé
行 xíng
还 huán
好 hǎo
会 kuài|huì
兴 xīng
传 chuán
少 shào
甚 shèn
参 shēn
丁 dīng
号 háo
红 hóng
洪 hóng
濮 pú
溥 pǔ
郜 gào
邰 tái
芮 ruì
干 gān
尚 shàng
司 sī
和 hé
行 xíng
尹 yǐn
禚 zhuó
昃 zè
鄢 yān
鞠 jū
綦 qí
桂 guì
炅 guì
炔 guì
咎 jiù
甘 gān
戚 qī
瞿 qú
蹇 jiǎn
璩 qú
郏 jiá
茹 rú
蒯 kuǎi
夏 xià
侯 hóu
粘 nián
阿 ā
尕 gǎ
斜 xié
歙 shè
覀 xī
仝 tóng
佟 tóng
句 gōu
尉迟 yù chí
万俟 mò qí
令狐 líng hú
长孙 zhǎng sūn
澹台 tán tái
鲜于 xiān yú
宇文 yǔ wén
濮阳 pú yáng
皇甫 huáng fǔ
拓跋 tuò bá
独孤 dú gū
欧阳 ōu yáng
司马 sī mǎ
司徒 sī tú
司空 sī kōng
上官 shàng guān
诸葛 zhū gě
夏侯 xià hóu
慕容 mù róng
端木 duān mù
公孙 gōng sūn
公冶 gōng yě
呼延 hū yán
轩辕 xuān yuán
东方 dōng fāng
东郭 dōng guō
南宫 nán gōng
南门 nán mén
西门 xī mén
百里 bǎi lǐ
钟离 zhōng lí
闻人 wén rén
闾丘 lǘ qiū
子车 zǐ jū
亓官 qí guān
申屠 shēn tú
太史 tài shǐ
太叔 tài shū
淳于 chún yú
单于 chán yú
赫连 hè lián
谷梁 gǔ liáng
公羊 gōng yáng
左丘 zuǒ qiū
相里 xiàng lǐ
夹谷 jiá gǔ
宰父 zǎi fǔ
乐正 yuè zhèng
漆雕 qī diāo
壤驷 rǎng sì
巫马 wū mǎ
仲孙 zhòng sūn
叔孙 shū sūn
即墨 jí mò
第五 dì wǔ
纳兰 nà lán
完颜 wán yán
爱新觉罗 ài xīn jué luó
叶赫那拉 yè hè nà lā
`;
