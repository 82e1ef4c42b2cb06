/** Owns the final words of the names of papers and periodicals. Folded text. */

/** Papers: 清溪日报. */
export const PAPER_KINDS = '日报 晚报 晨报 早报 时报 商报 周报 导报 快报 新报 都市报 青年报 大公报 文汇报';

/** Periodicals and bulletins: 清溪通讯. */
export const PERIODICAL_KINDS = '周刊 月刊 季刊 会刊 校刊 院刊 通讯 会讯 简讯 月讯 简报 公报 快讯 电子报';

/** Final words of column names, and of periodicals with a longer name. */
export const COLUMN_KINDS = '动态 信息 参考 文摘 园地';
