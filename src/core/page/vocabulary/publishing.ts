/** Owns the words that say that a day is one of publication, or where a text was reprinted from. Folded text. */

/** Published: 发布于2023年2月1日. */
export const CAME_OUT = '发布 发表 发稿 发行 出版 出刊 刊登 见报';

/** Reprinted from: 原载《清溪日报》. */
export const TAKEN_FROM = '原载 转载自 选自 摘自 录自';
