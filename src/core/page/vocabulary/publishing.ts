/** Owns the words that say of a day or a text that it came out, or where it was taken from. Folded text. */

/** It came out: 发布于2023年2月1日. */
export const CAME_OUT = '发布 发表 发稿 发行 出版 出刊 刊登 见报';

/** It stood elsewhere before: 原载《清溪日报》. */
export const TAKEN_FROM = '原载 转载自 选自 摘自 录自';
