/** Owns the words of credits for what was written, photographed or drawn. Folded text. */

/** Writing and pictures, each alone or both: 摄影 沈望舒. */
export const PICTURE_WORK = '撰文 摄影 供图 制图 图文 文并图';
