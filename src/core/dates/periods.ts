/** Owns the table of vague words, named periods and five-year plans. Folded to simplified characters. */
import type { Vague } from './expression';
import type { Word } from './words';

const past = 'PAST_REF' as const;
const present = 'PRESENT_REF' as const;
const future = 'FUTURE_REF' as const;

export const VAGUE: readonly Word<Vague>[] = [
  { word: '近几日', means: past, after: '内' },
  { word: '近几个月来', means: past },
  { word: '这几天', means: past },
  { word: '这几年', means: past, after: '前' },
  { word: '这些年', means: past },
  { word: '这些天', means: past },
  { word: '这两天', means: past },
  { word: '前几天', means: past },
  { word: '前几年', means: past },
  { word: '前些时候', means: past },
  { word: '前一段时间', means: past },
  { word: '前一阵', means: past },
  { word: '数日前', means: past },
  { word: '数天前', means: past },
  { word: '近日', means: past, before: '最', after: '点' },
  {
    word: '日前',
    means: past,
    before: '〇一二三四五六七八九十百0123456789节假生今昨明当次即末周平工期几数多同近',
    after: '往',
  },
  { word: '近期', means: past },
  { word: '近来', means: past },
  { word: '最近', means: past, before: '离距远', after: '的端邻' },
  { word: '连日来', means: past },
  { word: '连日', means: past },
  { word: '近年来', means: past },
  { word: '近些年来', means: past },
  { word: '近些年', means: past },
  { word: '近年', means: past, before: '最', after: '轻' },
  { word: '近几年来', means: past },
  { word: '近几年', means: past },
  { word: '近几天', means: past },
  { word: '前不久', means: past },
  { word: '不久前', means: past },
  { word: '前段时间', means: past },
  { word: '前些天', means: past },
  { word: '前些日子', means: past },
  { word: '前些年', means: past },
  { word: '目前为止', means: present },
  { word: '到目前为止', means: present },
  { word: '目前', means: present, before: '节项题栏科盲剧曲书数条品' },
  { word: '当前', means: present, before: '担相充适正', after: '往' },
  { word: '眼下', means: present, before: '心' },
  { word: '如今', means: present, before: '正一' },
  { word: '现如今', means: present },
  { word: '现在', means: present, before: '体出呈实表再展发浮涌' },
  { word: '现今', means: present },
  { word: '时下', means: present, before: '同小及那这当届' },
  { word: '当下', means: present, before: '担' },
  { word: '当今', means: present },
  { word: '而今', means: present, before: '从因然' },
  { word: '现阶段', means: present },
  { word: '而家', means: present, before: '从因然' },
  { word: '今后', means: future, before: '如' },
  { word: '当时', means: past, after: '代' },
];

/** A period that history gave a name. `from` and `to` are EDTF, '' where it is open. */
export interface Period {
  readonly name: string;
  readonly value: string;
  /** What has to stand behind it; where it is empty, nothing has to. */
  readonly tails: readonly string[];
}

const WAR = ['战争时期', '战争期间', '战争爆发', '时期', '期间', '初期', '末期', '年代'];
const SINCE = ['以来', '以后', '之后'];

/** Dates after the usual histories of China; the starts of congresses after their opening days. */
export const PERIODS: readonly Period[] = [
  { name: '解放前夕', value: '1949', tails: [] },
  { name: '解放前', value: '../1949', tails: [''] },
  { name: '解放初期', value: '1949/1952', tails: [] },
  { name: '解放初', value: '1949/1952', tails: [] },
  { name: '解放后', value: '1949/..', tails: [] },
  { name: '新中国成立以来', value: '1949-10-01/..', tails: [] },
  { name: '新中国成立后', value: '1949-10-01/..', tails: [] },
  { name: '新中国成立前', value: '../1949-10-01', tails: [] },
  { name: '新中国成立初期', value: '1949/1952', tails: [] },
  { name: '建国以来', value: '1949-10-01/..', tails: [] },
  { name: '建国后', value: '1949-10-01/..', tails: [] },
  { name: '建国初期', value: '1949/1952', tails: [] },
  { name: '建国初', value: '1949/1952', tails: [] },
  { name: '改革开放', value: '1978-12/..', tails: ['以来', '以后', '之后'] },
  { name: '改革开放初期', value: '1978/1984', tails: [] },
  { name: '改革开放前', value: '../1978', tails: [] },
  { name: '党的十一届三中全会', value: '1978-12/..', tails: SINCE },
  { name: '十一届三中全会', value: '1978-12/..', tails: SINCE },
  { name: '党的十八大', value: '2012-11/..', tails: SINCE },
  { name: '党的十九大', value: '2017-10/..', tails: SINCE },
  { name: '党的二十大', value: '2022-10/..', tails: SINCE },
  { name: '十八大', value: '2012-11/..', tails: SINCE },
  { name: '十九大', value: '2017-10/..', tails: SINCE },
  { name: '二十大', value: '2022-10/..', tails: SINCE },
  { name: '文革', value: '1966/1976', tails: ['期间', '时期', '中', '后期', '初期', '前', '后', '结束'] },
  { name: '文化大革命', value: '1966/1976', tails: ['期间', '时期', '中', '后期', '初期'] },
  { name: '大跃进', value: '1958/1960', tails: ['时期', '期间', '年代'] },
  { name: '三年困难', value: '1959/1961', tails: ['时期', '期间'] },
  { name: '抗日', value: '1937/1945', tails: ['战争时期', '战争期间'] },
  { name: '抗战', value: '1937/1945', tails: ['时期', '期间', '初期', '爆发', '胜利', '年代'] },
  { name: '解放', value: '1946/1949', tails: ['战争时期', '战争期间'] },
  { name: '抗美援朝', value: '1950/1953', tails: WAR },
  { name: '第一次世界大战', value: '1914/1918', tails: ['期间', '时期'] },
  { name: '第二次世界大战', value: '1939/1945', tails: ['期间', '时期'] },
  { name: '第二次大战', value: '1939/1945', tails: ['期间', '时期'] },
  { name: '二次大战', value: '1939/1945', tails: ['期间', '时期'] },
  { name: '日治', value: '1895/1945', tails: ['时期', '时代'] },
  { name: '日据', value: '1895/1945', tails: ['时期', '时代'] },
  { name: '戒严', value: '1949/1987', tails: ['时期'] },
  { name: '二战', value: '1939/1945', tails: ['期间', '时期'] },
  { name: '一战', value: '1914/1918', tails: ['期间', '时期'] },
  { name: '土地革命战争', value: '1927/1937', tails: ['时期', '期间'] },
];

/** First years of the five-year plans, 一五 first; the second was followed by three years of adjustment. */
export const PLAN_STARTS = [
  1953, 1958, 1966, 1971, 1976, 1981, 1986, 1991, 1996, 2001, 2006, 2011, 2016, 2021, 2026, 2031,
] as const;
export const PLAN_TAILS = [
  '计划期间',
  '规划期间',
  '初期',
  '末期',
  '后期',
  '前期',
  '中后期',
  '期间',
  '时期',
  '计划',
  '规划',
  '以来',
  '末',
  '初',
  '中期',
  '开局之年',
  '收官之年',
  '开局',
  '收官',
  '头三年',
  '头两年',
];
/** Tails that belong to the mention. */
export const PLAN_KEPT = [
  '初期',
  '末期',
  '后期',
  '前期',
  '中期',
  '中后期',
  '计划期间',
  '规划期间',
  '期间',
  '时期',
  '以来',
  '末',
  '初',
  '开局之年',
  '收官之年',
];

export const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
export const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
