/** Owns the words of units that amounts of time are counted in. Folded to simplified characters. */
import type { Unit } from './expression';

export interface UnitWord {
  readonly word: string;
  readonly unit: Unit;
  /** How many of the unit one is. */
  readonly times: number;
  /** Not read before any of these. */
  readonly after?: string;
  /** Needs a word before or behind it that says an amount is meant. */
  readonly guarded?: boolean;
}

/** Longest first where one starts another. `counted` ones take 个 before them. */
export const UNITS: readonly UnitWord[] = [
  { word: '个世纪', unit: 'Y', times: 100 },
  { word: '个季度', unit: 'Q', times: 1 },
  { word: '个星期', unit: 'W', times: 1, after: '一二三四五六日天' },
  { word: '个礼拜', unit: 'W', times: 1, after: '一二三四五六日天' },
  { word: '个小时', unit: 'h', times: 1 },
  { word: '个钟头', unit: 'h', times: 1 },
  { word: '个昼夜', unit: 'D', times: 1 },
  { word: '个钟', unit: 'h', times: 1, after: '楼表头' },
  { word: '个月', unit: 'M', times: 1, after: '台亮球饼' },
  { word: '个年头', unit: 'Y', times: 1 },
  { word: '昼夜', unit: 'D', times: 1 },
  { word: '星期', unit: 'W', times: 1, after: '一二三四五六日天' },
  { word: '礼拜', unit: 'W', times: 1, after: '一二三四五六日天' },
  { word: '小时', unit: 'h', times: 1, after: '候' },
  { word: '钟头', unit: 'h', times: 1 },
  { word: '分钟', unit: 'm', times: 1 },
  { word: '秒钟', unit: 's', times: 1 },
  { word: '年', unit: 'Y', times: 1, after: '级代制薪期货轮检功资票饭糕画夜味纪龄岁生度报鉴均假底初末' },
  { word: '天', unit: 'D', times: 1, after: '气然空下线堂宫使窗花生天津山主' },
  { word: '周', unit: 'W', times: 1, after: '年岁边围刊恩报转遭期末一二三四五六日' },
  { word: '秒', unit: 's', times: 1, after: '杀表速懂' },
  { word: '日', unit: 'D', times: 1, after: '本元报程子常均游龄线历语方军', guarded: true },
];

/** 半月, which has no 个. */
export const HALF_MONTH: UnitWord = { word: '月', unit: 'M', times: 1 };
