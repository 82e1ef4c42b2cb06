/** Owns the readings of Taiwan's standard that differ from the mainland's; our own table, simplified characters. */

/**
 * Characters, their mainland reading, and Taiwan's reading. Written by hand after common usage in Taiwan, which follows
 * the Ministry of Education's table of 1999 for characters with several readings (國語一字多音審訂表); not derived from a
 * dictionary's file. Only readings that apply in every word, or all but a few (質 is zhì in 人質), are listed; where both
 * readings are usual in Taiwan (液, 腋), a character is left out.
 */
export const TAIWAN_READINGS = `
期 qī qí
究 jiū jiù
危微薇巍 wēi wéi
息熄昔惜锡 xī xí
夕汐 xī xì
击 jī jí
质 zhì zhí
企 qǐ qì
播 bō bò
署曙 shǔ shù
叔淑菽 shū shú
血 xuè xiě
发 fà fǎ
跌 diē dié
帆 fān fán
堤 dī tí
讽 fěng fèng
识 shí shì
携 xié xī
绩 jì jī
迹 jì jī
寂 jì jí
突凸 tū tú
拥 yōng yǒng
框眶 kuàng kuāng
拙卓 zhuō zhuó
缚 fù fú
综 zōng zòng
伪 wěi wèi
紊 wěn wèn
惋 wǎn wàn
妮 nī ní
柏 bǎi bó
伐 fá fā
掷 zhì zhí
慑 shè zhé
淆 xiáo yáo
暂 zàn zhàn
谑 xuè nüè
穴 xué xuè
驯 xùn xún
菌 jūn jùn
谊 yì yí
椰 yē yé
萎 wěi wēi
档 dàng dǎng
踱 duó duò
缉 jī qì
脊 jǐ jí
鞠掬 jū jú
酪烙 lào luò
剽 piāo piào
辱 rǔ rù
绥 suí suī
颤 chàn zhàn
辙 zhé chè
筑 zhù zhú
贮 zhù zhǔ
帧 zhēn zhèng
肋 lèi lè
剖 pōu pǒu
`;
