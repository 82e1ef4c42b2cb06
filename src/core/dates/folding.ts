/** Owns folding text for the date grammar: full-width to half-width, traditional to simplified, one code unit for one. */

/**
 * Traditional and simplified forms, in pairs, of every character that the words of time are written with; and the signs
 * that stand for one another. Only what the grammar reads is here: this is no converter.
 */
const PAIRS =
  '後后來来內内間间農农曆历歷历國国節节號号從从開开啟启啓启當当紀纪舊旧閏闰臘腊陰阴陽阳連连續续數数幾几過过將将預预計计' +
  '擬拟這这該该現现剛刚戰战爭争處处驚惊蟄蛰穀谷種种滿满慶庆緒绪豐丰順顺統统寶宝顯显萬万禮礼週周個个鐘钟鍾钟點点時时為为' +
  '與与歲岁兩两晝昼聽听尋寻學学業业勞劳動动婦妇兒儿誕诞聖圣軍军黨党師师親亲樹树護护記记貞贞觀观寧宁樂乐禎祯紹绍興兴華华' +
  '規规劃划頭头裡里裏里雙双會会許许餘余約约於于長长達达經经屆届階阶發发億亿級级電电訊讯報报際际龍龙嚴严總总無无東东認认' +
  '淨净頃顷車车歐欧慣惯齊齐執执憲宪賀贺贖赎顧顾顔颜麗丽熱热離离靈灵鹹咸祿禄禮礼聖圣運运鄰邻災灾飯饭産产產产說说談谈論论' +
  '還还進进遷迁選选適适邊边醫医釋释銀银鋼钢錢钱門门問问闖闯關关陸陆陳陈隊队隨随難难雲云電电韓韩響响領领題题類类飛飞體体' +
  '葉叶縣县見见閱阅員员圖图團团場场壇坛訂订討讨評评詞词課课調调請请諸诸負负貫贯責责貨货資资賓宾賽赛';
const SIGNS = '○〇◯〇零〇Ｏ〇Ο〇－-—-–-―-─-﹣-‐-‑-−-ー-～~〜~∼~：:︰:﹕:．.／/（(）)　 \u00a0 \u3000 ，,﹐,';

function foldTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  for (let code = 0xff10; code <= 0xff19; code++) table[code] = code - 0xff10 + 48;
  for (const pairs of [PAIRS, SIGNS]) {
    for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  }
  return table;
}
const FOLD = foldTable();
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
