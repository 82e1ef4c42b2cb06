/** Owns what arbitrary texts are made of: scraps of newspaper pages, of queries and sidecars, and what breaks careless readers. */

const PAGE =
  '澄浦报|2023年2月1日 星期三 第1版 要闻|A2|（下转2版）|(上接第一版)|（续完）|本报记者 沈望舒|本报讯|新华社澄浦2月1日电|（记者 叶小舟 摄）|渡口停航五天 居民改走大桥|区委书记钟砚秋说，|' +
  '县长诸葛明远|欧阳修竹|于溪桥|范立冬|白鹤街道|区水利局|1月31日上午，|次日|上周三|正月初八|民國一〇九年|第99999999年|0000年13月32日|从12月31日晚上到次日凌晨|上世纪80年代末|前|后|初|' +
  '“他说：|”|。|，|、|\n|\n\n|\r\n|\r|　|\t|□|……|——|·|@@ 文|@@ 版 2|# |**|---|[图]';
const QUERY = 'person:|人物：|date:2020..|日期：2020-13|page:A2|-|"|“|||｜|:|../|99999999';
const SIDECAR =
  '{"version":1,"corrections":[|{"kind":"word","from":"a","to":"b"}|{"kind":"name","name":"高峰","is":"none"}|{"kind":"role","at":{"quote":"渡口","prefix":"","suffix":"","line":1},"role":"headline"}|' +
  '{"kind":"sing"}|,|]}|null|1e999|"__proto__":|{"version":2|[[[[';
const ODD =
  '\u0000|\ufeff|\u200b|\u2028|\u0085|\uffff|\ufffe|\ud800|\udc00|𠮷|\u{2ffff}|é|e\u0301|\ue000|İ|ﬀ|<img src=x>|[a](command:x)|`|((((((((|[[[[[[[[|1111111111|一一一一一一一|，，，，，，，，';

const split = (text: string): readonly string[] => text.split('|').filter((part) => part !== '');

export const SCRAPS = {
  page: split(PAGE),
  query: [...split(QUERY), '|'],
  sidecar: split(SIDECAR),
  odd: split(ODD),
} as const;
export type Scraps = keyof typeof SCRAPS;

export type Random = (below: number) => number;

/** One of the list; the list is not empty. */
export function pick<T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** A text of at most `most` scraps, mostly of the given kinds, now and then of any, now and then one scrap over and over. */
export function anyText(random: Random, most: number, ...kinds: readonly Scraps[]): string {
  const scraps = kinds.flatMap((kind) => SCRAPS[kind]);
  const all = Object.values(SCRAPS).flat();
  let text = '';
  for (let count = random(most + 1); count > 0; count--) {
    const scrap = pick(random, random(8) === 0 ? all : scraps);
    text += random(200) === 0 ? scrap.repeat(1 + random(400)) : scrap;
    if (random(40) === 0) text += String.fromCharCode(random(0x10000));
  }
  return text;
}

/** Any bytes at all, or those of a text with some of them spoilt. */
export function anyBytes(random: Random, most: number, ...kinds: readonly Scraps[]): Uint8Array {
  if (random(3) === 0) return Uint8Array.from({ length: random(most + 1) }, () => random(256));
  const bytes = new TextEncoder().encode(anyText(random, Math.ceil(most / 8), ...kinds));
  for (let spoilt = random(4); spoilt > 0 && bytes.length > 0; spoilt--) bytes[random(bytes.length)] = random(256);
  return bytes;
}
