/** Owns folding: text with full-width, small-form and bracket variants, and the common traditional forms of newspaper words, made one. */

/**
 * Pairs of characters, traditional then simplified, of the words that page reading looks at (marks, bylines, datelines,
 * mastheads, verbs of saying). Not a conversion: only what the rules of `page/` and `stories/` mention.
 */
const TRADITIONAL =
  '轉转緊紧續续頁页頭头報报聞闻國国際际電电訊讯記记責责編编輯辑攝摄圖图專专題题體体經经濟济廣广綜综評评論论週周號号曆历農农傳传' +
  '見见載载詳详導导讀读會会現现場场員员後后來来開开關关時时點点個个們们這这說说訴诉為为與与從从將将據据稱称於于對对動动業业發发長长' +
  '東东門门學学實实聯联設设術术應应當当軍军黨党總总書书長长縣县區区鄉乡鎮镇廳厅處处務务產产財财資资訪访談谈問问議议選选舉举無无視视' +
  '數数網网線线陰阴氣气溫温雲云風风報报價价啟启購购買买賣卖優优還还過过進进運运達达適适連连運运遠远鐵铁錄录鏡镜陳陈張张劉刘楊杨趙赵' +
  '吳吴孫孙馬马許许鄭郑謝谢馮冯鄧邓蕭萧葉叶蔣蒋蘇苏盧卢賈贾鍾钟鐘钟鄒邹閻阎賴赖龔龚嚴严萬万錢钱湯汤喬乔齊齐龐庞顏颜莊庄聶聂魯鲁韋韦' +
  '倫伦畢毕紀纪單单寧宁衛卫費费賀贺溫温龍龙簡简譚谭韓韩鳳凤歐欧陽阳諸诸戰战爭争協协補补飛飞紅红終终給给結结絕绝統统繼继屆届變变讓让' +
  '羅罗呂吕陸陆顧顾塗涂駱骆藍蓝鮑鲍饒饶繆缪項项麥麦婁娄竇窦宮宫閔闵鄔邬師师欒栾榮荣叢丛鞏巩遲迟鄺邝荊荆儲储諶谌藺蔺厲厉闞阚帥帅練练豐丰' +
  '晉晋烏乌諾诺銀银堯尧啓启聲声訃讣遺遗鳴鸣佈布綫线説说爲为産产' +
  '認认識识試试該该課课調调請请護护負负責责貨货貧贫貿贸賓宾賽赛車车輪轮輸输辦办邊边郵邮醫医釋释鄰邻間间隊队隨随雙双難难類类顯显願愿' +
  '義义習习聽听職职腦脑臺台舊旧藝艺蘭兰虛虚號号蟲虫規规覺觉覽览觀观計计討讨訂订誌志語语誰谁論论證证警警變变麗丽黃黄齡龄畫画異异療疗' +
  '監监盤盘確确禮礼種种積积競竞筆笔節节範范築筑簽签約约級级純纯紙纸組组細细織织縱纵純纯興兴獎奖獲获獻献環环產产畢毕災灾爾尔牆墙愛爱' +
  '慶庆憲宪懷怀戲戏擊击擔担據据擴扩攜携敗败敵敌斷断舊旧曉晓樂乐標标樣样樓楼機机檢检權权歡欢歲岁歷历殺杀毀毁決决沒没況况洩泄淚泪減减' +
  '漢汉滿满漲涨潔洁灣湾濟济災灾勞劳勢势勝胜勵励勸劝匯汇華华單单參参雙双員员嗎吗嚴严囑嘱國国圍围園园團团報报場场塊块墾垦壓压壞坏壯壮' +
  '夢梦夠够奪夺婦妇孫孙學学寫写審审對对導导專专層层屬属島岛崗岗帶带幣币幫帮幾几庫库廟庙廠厂張张強强彈弹徑径復复從从態态慮虑憂忧';

const PLAIN: readonly (readonly [string, string])[] = [
  ['〔〕【】［］﹝﹞﹙﹚[]', '()()()()()()'],
  ['「」『』〝〞＂', '“”“”“”"'],
  ['﹐﹑﹒﹔﹕﹖﹗︰，', ',、.;:?!:,'],
  ['\u00a0\u2002\u2003\u2009\u3000\ufeff\t', '       '],
  // what cannot be seen: soft hyphen, zero width, Hangul fillers
  ['\u00ad\u200b\u200c\u200d\u2060\u3164\uffa0', '       '],
  ['○〇', '〇〇'],
];

const TABLE: Uint16Array = (() => {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) table[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1);
  for (const [from, to] of PLAIN) {
    for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(i);
  }
  return table;
})();

/** One UTF-16 code unit, folded. */
export function foldCode(code: number): number {
  return TABLE[code] ?? code;
}

/**
 * Folds `text` code unit by code unit, so that offsets stay: full and small forms to ASCII, any bracket to `(` `)`, corner
 * quotes to curly ones, the common traditional characters of newspaper words to simplified ones. Linear.
 */
export function fold(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = TABLE[code] ?? code;
    if (to === code) continue;
    out += text.slice(kept, i) + String.fromCharCode(to);
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** Whether the code unit is a Han character of the basic planes that newspapers print (extension A, unified, compatibility, 〇). */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}
