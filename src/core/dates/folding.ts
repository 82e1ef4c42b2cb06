/** Owns folding text for the date grammar: full-width to half-width, traditional to simplified, one code unit for one. */

/**
 * Traditional and simplified forms, in pairs, of every character that the words of time are written with; and the signs
 * that stand for one another. Only what the grammar reads is here: this is no converter.
 */
const PAIRS =
  '後后來来內内間间農农曆历歷历國国節节號号從从開开啟启啓启當当紀纪舊旧閏闰臘腊陰阴陽阳連连續续數数幾几過过將将預预計计擬拟這这現现戰战爭争處处驚惊蟄蛰穀谷' +
  '種种滿满慶庆緒绪豐丰順顺統统寶宝顯显萬万禮礼週周個个鐘钟鍾钟點点時时為为與与歲岁兩两晝昼聽听尋寻學学業业勞劳動动婦妇兒儿誕诞聖圣軍军黨党師师親亲樹树護护' +
  '記记貞贞觀观寧宁樂乐禎祯紹绍興兴華华規规劃划頭头裡里裏里雙双會会許许餘余約约於于長长達达經经屆届階阶發发億亿級级電电訊讯報报際际龍龙嚴严總总東东歐欧賀贺' +
  '顧顾離离鹹咸運运鄰邻飯饭産产產产說说談谈進进適适邊边錢钱門门陸陆陳陈隊队隨随難难雲云韓韩題题飛飞體体葉叶縣县見见閱阅團团評评課课調调請请貨货資资賽赛財财馬马雞鸡豬猪';
const SIGNS = '○〇◯〇零〇Ｏ〇Ο〇－-—-–-―-─-﹣-‐-‑-−-ー-～~〜~∼~：:︰:﹕:．.／/（(）)　 \u00a0 \u3000 ，,﹐,';

const FOLD = Uint16Array.from({ length: 65536 }, (_, code) => code);
/** 1 for traditional characters of the table, −1 for simplified ones. */
const BALANCE = new Int8Array(65536);

function fold(pairs: string, balance: number): void {
  for (let i = 0; i < pairs.length; i += 2) {
    const [code, folded] = [pairs.charCodeAt(i), pairs.charCodeAt(i + 1)];
    FOLD[code] = folded;
    BALANCE[code] = balance;
    BALANCE[folded] = -balance;
  }
}
fold(PAIRS, 1);
fold(SIGNS, 0);
for (let digit = 0; digit < 10; digit++) FOLD[0xff10 + digit] = 48 + digit;

/** How many more of the first `most` characters are traditional than simplified. */
export function scriptBalance(text: string, most: number): number {
  let balance = 0;
  for (let i = 0; i < text.length && i < most; i++) balance += BALANCE[text.charCodeAt(i)] ?? 0;
  return balance;
}

const CHUNK = 8192;

/** The folded text; it has the length of `text`, so offsets are the same in both. */
export function foldForDates(text: string): string {
  let first = 0;
  while (first < text.length) {
    const code = text.charCodeAt(first);
    if (FOLD[code] !== code) break;
    first++;
  }
  if (first === text.length) return text;
  let out = text.slice(0, first);
  const codes = new Uint16Array(Math.min(CHUNK, text.length - first));
  for (let from = first; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < length; i++) codes[i] = FOLD[text.charCodeAt(from + i)] ?? 0;
    out += String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
  }
  return out;
}
