/** Owns the table of reigns and eras by which Chinese texts count years. */
import { foldForDates } from './folding';

export interface Reign {
  /** Folded to simplified characters. */
  readonly name: string;
  /** Years of our era (astronomical: −840 is 841 BC) of its first and last year. */
  readonly first: number;
  readonly last: number;
  /** The last year of the period named after it; before `last` if years are still counted by it. */
  readonly over: number;
  /** Whether its months and days are lunar. */
  readonly lunar: boolean;
}

/**
 * The Chinese reigns by which news, local histories and museum pages count, after the standard chronological tables. A line is a sequence
 * of reigns: the year in which the first began, then each name with the number of years to its last; the next begins in the following year,
 * or after = in that same year. Names that were used twice (天启, 建平 …) denote the better known one; names that are everyday words (太平, 大同)
 * are omitted.
 */
const LUNAR = [
  '-840 共和13',
  '-139 建元5 元光5 元朔5 元狩5 元鼎5 元封5 太初3',
  '25 建武31',
  '58 永平17',
  '196 建安24=黄初6',
  '222 黄武7',
  '265 泰始9',
  '280 太康9',
  '307 永嘉6',
  '376 太元20',
  '405 义熙13',
  '424 元嘉29',
  '477 太和22',
  '581 开皇19 仁寿3 大业13=武德8 贞观22 永徽5 显庆5',
  '664 麟德1',
  '670 咸亨4',
  '676 仪凤3',
  '685 垂拱3',
  '705 神龙2=景龙3',
  '712 先天1=开元28 天宝14=至德2=乾元2',
  '766 大历13 建中3',
  '785 贞元20 元和14 长庆3 宝历2',
  '841 会昌5 大中13=咸通14=乾符5',
  '954 显德6=建隆3=乾德5=开宝8=太平兴国8=雍熙3 端拱1 淳化4 至道2 咸平5 景德3 大中祥符8 天禧4',
  '1023 天圣9',
  '1034 景祐4',
  '1041 庆历7 皇祐5=至和2=嘉祐7 治平3 熙宁9 元丰7 元祐8=绍圣4=元符2',
  '1102 崇宁4 大观3 政和7 宣和6 靖康1=建炎3 绍兴31 隆兴1 乾道8 淳熙15 绍熙4 庆元5 嘉泰3 开禧2 嘉定16 宝庆2 绍定5 端平2',
  '1241 淳祐11 宝祐5',
  '1260 景定4 咸淳9 德祐1',
  '1264 至元30 元贞2=大德10 至大3',
  '1314 延祐6 至治2',
  '1330 至顺3',
  '1341 至正27=洪武30 建文3 永乐21 洪熙0 宣德9 正统13 景泰7=天顺7 成化22 弘治17 正德15 嘉靖44 隆庆5 万历47=泰昌0 天启6 崇祯16 弘光0',
  '1647 永历14',
  '1616 天命10 天聪9=崇德7 顺治17 康熙60 雍正12 乾隆59 嘉庆24 道光29 咸丰10 同治12 光绪33 宣统2',
];

/** Eras with the months of the Gregorian calendar; of the Japanese ones those that occur in Chinese papers. */
const SOLAR = ['1912 中华民国287', '1912 民国287', '1934 康德11', '1868 明治44=大正14=昭和63=平成30=令和180'];

const REPUBLIC_OVER = 1949;

function reignsOf(line: string, lunar: boolean): Reign[] {
  let last = Number.parseInt(line, 10) - 1;
  return [...line.matchAll(/([ =])([^\d =]+)(\d+)/g)].map(([, mark, printed = '', length]) => {
    const name = foldForDates(printed);
    const first = mark === '=' ? last : last + 1;
    last = first + Number(length);
    return { name, first, last, lunar, over: name.endsWith('民国') ? REPUBLIC_OVER : last };
  });
}

/** Longest name first. */
export const REIGNS: readonly Reign[] = [
  ...LUNAR.flatMap((line) => reignsOf(line, true)),
  ...SOLAR.flatMap((line) => reignsOf(line, false)),
].sort((a, b) => b.name.length - a.name.length);
