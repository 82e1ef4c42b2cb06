/** Owns the words for units of amounts of time. Folded to simplified characters. */
import type { TimeUnit } from '../expression';
import { type Word, words } from './word-table';

export interface AmountUnit {
  readonly unit: TimeUnit;
  /** The number of the unit in one. */
  readonly times: number;
  /** Only an amount if a word before or after says so. */
  readonly guarded: boolean;
}

const unit = (name: TimeUnit, line: string, times = 1, guarded = false): Word<AmountUnit>[] =>
  words({ unit: name, times, guarded }, line);

export const UNITS: readonly Word<AmountUnit>[] = [
  ...unit('Y', '个世纪', 100),
  ...unit('Y', '个年头 年期间 年>级代制薪期货轮检功资票饭糕画夜味纪龄岁生度报鉴均假底初末'),
  ...unit('Q', '个季度'),
  ...unit('M', '个月>台亮球饼'),
  ...unit('W', '个星期>一二三四五六日天 个礼拜>一二三四五六日天 星期>一二三四五六日天 礼拜>一二三四五六日天'),
  ...unit('W', '周>年岁边围刊恩报转遭期末一二三四五六日'),
  ...unit('D', '个工作日 工作日 个交易日 交易日 个自然日 自然日'),
  ...unit('D', '个昼夜 昼夜 天>气然空下线堂宫使窗花生天津山主'),
  ...unit('D', '日>本元报程子常均游龄线历语方军', 1, true),
  ...unit('h', '个小时 个钟头 个钟>楼表头 小时>候 钟头'),
  ...unit('m', '分钟'),
  ...unit('s', '秒钟 秒>杀表速懂'),
];

/** The month of 半月 and 数月, the century of 半世纪, which have no 个. */
export const PLAIN_MONTH: AmountUnit = { unit: 'M', times: 1, guarded: false };
export const PLAIN_CENTURY: AmountUnit = { unit: 'Y', times: 100, guarded: false };
