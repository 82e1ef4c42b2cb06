/** Owns titles of sections that pages print at their head, and what a paper calls where it is at home. Folded text. */

export const SECTION_TITLES = '要闻 头版 综合 国际 国内 社会 体育 文化 副刊';

/** 本市讯, 本市新闻. */
export const AT_HOME = '本市 本县 本区 本省 本埠';
