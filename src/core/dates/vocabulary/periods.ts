/** Owns the table of vague words, named periods and five-year plans. Folded to simplified characters. */
import type { Vague } from '../expression';
import { type Word, words } from './word-table';

export const VAGUE: readonly Word<Vague>[] = [
  ...words<Vague>(
    'PAST_REF',
    '近几日>内 近几个月来 这几天 这几年>前 这些年 这些天 这两天 前几天 前几年 前些时候 前一段时间 前一阵 数日前 数天前 最<近日>点 ' +
      'N节假生今昨明当次即末周平工期同近<日前>往后 近期 近来 离距远<最近>的端邻 连日来 连日 近年来 近些年来 近些年 最<近年>轻 近几年来 近几年 ' +
      '近几天 前不久 不久前 前段时间 前些天 前些日子 前些年 当时>代',
  ),
  ...words<Vague>(
    'PRESENT_REF',
    '目前为止 到目前为止 节项题栏科盲剧曲书数条品<目前 担相充适正<当前>往 心<眼下 正一<如今 现如今 体出呈实表再展发浮涌<现在 现今 ' +
      '同小及那这当届<时下 担<当下 当今 从因然<而今 现阶段 从因然<而家',
  ),
  ...words<Vague>('FUTURE_REF', '如<今后'),
];

/** A period with a name in history. */
interface Period {
  readonly name: string;
  /** EDTF. */
  readonly value: string;
  /** Words of which one must follow; an empty list requires none. */
  readonly tails: readonly string[];
}

/**
 * A value, then its names, each with the tails of which one must follow. Dates after the usual histories of China; the starts of
 * congresses after their opening days.
 */
const PERIOD_LINES = [
  '1949 解放前夕',
  '../1949 解放前|',
  '1949/1952 解放初期 解放初 新中国成立初期 建国初期 建国初',
  '1949/.. 解放后',
  '1949-10-01/.. 新中国成立以来 新中国成立后 建国以来 建国后',
  '../1949-10-01 新中国成立前',
  '1978-12/.. 改革开放|以来|以后|之后 党的十一届三中全会|以来|以后|之后 十一届三中全会|以来|以后|之后',
  '1978/1984 改革开放初期',
  '../1978 改革开放前',
  '2012-11/.. 党的十八大|以来|以后|之后 十八大|以来|以后|之后',
  '2017-10/.. 党的十九大|以来|以后|之后 十九大|以来|以后|之后',
  '2022-10/.. 党的二十大|以来|以后|之后 二十大|以来|以后|之后',
  '1966/1976 文革|期间|时期|中|后期|初期|前|后|结束 文化大革命|期间|时期|中|后期|初期',
  '1958/1960 大跃进|期间|时期|年代',
  '1959/1961 三年困难|期间|时期',
  '1937/1945 抗日|战争时期|战争期间 抗战|期间|时期|初期|年代',
  '1937 抗战|爆发 抗日战争|爆发',
  '1945/.. 抗战胜利|后 抗日战争胜利|后',
  '1946/1949 解放|战争时期|战争期间',
  '1950/1953 抗美援朝|战争时期|战争期间|战争爆发|期间|时期|初期|末期|年代',
  '1914/1918 第一次世界大战|期间|时期 一战|期间|时期',
  '1939/1945 第二次世界大战|期间|时期 第二次大战|期间|时期 二次大战|期间|时期 二战|期间|时期',
  '1895/1945 日治|时期|时代 日据|时期|时代',
  '1949/1987 戒严|时期',
  '1927/1937 土地革命战争|期间|时期',
];

/** Longest name first. */
export const PERIODS: readonly Period[] = PERIOD_LINES.flatMap((line) => {
  const [value = '', ...names] = line.split(' ');
  return names.map((entry) => {
    const [name = '', ...tails] = entry.split('|');
    return { name, value, tails };
  });
}).sort((a, b) => b.name.length - a.name.length);

/** The first years of the five-year plans from 一五 on; after the second came three years of adjustment. */
export const FIRST_YEARS = [
  1953, 1958, 1966, 1971, 1976, 1981, 1986, 1991, 1996, 2001, 2006, 2011, 2016, 2021, 2026, 2031,
] as const;
/** What may follow a plan and belongs to the mention. */
export const PLAN_KEPT =
  '计划期间 规划期间 初期 末期 后期 前期 中后期 期间 时期 以来 末 初 中期 开局之年 收官之年'.split(' ');
/** What may follow a plan but does not belong to the mention. */
export const PLAN_TAILS = '计划 规划 开局 收官 头三年 头两年'.split(' ');
