/** Owns Japanese names of four characters, whose last is a word that stands behind Chinese names: 冈田克|也, 渡边谦|一. */
import { type Words, wordFlags } from '../found';
import type { Rule } from './rule';

/** Frequent surnames of two characters that begin no Chinese name. */
export const JAPANESE_SURNAMES: ReadonlySet<string> = new Set(
  `佐藤 铃木 伊藤 渡边 山本 中村 小林 加藤 吉田 山田 佐佐 山口 松本 井上 木村 山崎 池田 桥本 阿部 石川 山下 中岛 小川 前田 冈田 长谷 藤田 后藤 近藤 村上 远藤 青木 坂本 斋藤 福田 太田 西村 藤井 三浦 藤原 松田 中川 中野 原田
  小野 野村 竹内 中山 和田 上田 森田 宫崎 酒井 工藤 横山 宫本 内田 谷口 大野 丸山 今井 小泉 安倍 野田 竹下 宫泽 细川 羽田 村山 麻生 鸠山 岸田 河野 町村 福原 石破 前原 菅原 水谷 平野 大谷 川崎 川口 岛田 本田 田村 伊达 德川
  织田 丰臣 足利 武田 上杉 真田 北条 东条 松下 松井 松岛 松尾 松村 平田 平井 大岛 大西 大森 大塚 小岛 小山 小松 北川 北野 西田 西川 西野 东山 南野 古川 古贺 永井 永田 浅野 浅田 荒木 荒井 秋山 樱井 新井 久保 熊谷 岩崎
  岩田 片山 星野 菊池 服部 柴田 望月 渡部 矢野 樋口 土屋 关口 桑原 辻`
    .trim()
    .split(/\s+/),
);
/** Last characters of given names that are words as well. */
const LAST = '也人一二三司太介子和平明生之行信光男郎夫志成美';

const endsWithin = (folded: string, end: number, words: Words): boolean =>
  wordFlags(folded.slice(end, end + 2), words) !== 0 && wordFlags(folded.slice(end + 1, end + 3), words) === 0;

/** The fourth character belongs to the name, unless it makes a word with what follows. */
export const japanese: Rule = (found, { text, folded }, words) =>
  found.map((one, index) => {
    const { start, end, kind } = one;
    if (kind !== 'person' || end - start !== 3 || !JAPANESE_SURNAMES.has(folded.slice(start, start + 2))) return one;
    if (!LAST.includes(folded.charAt(end) || ' ') || endsWithin(folded, end, words)) return one;
    if ((found[index + 1]?.start ?? folded.length) <= end) return one;
    return { ...one, end: end + 1, form: text.slice(start, end + 1) };
  });
