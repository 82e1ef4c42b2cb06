/** Owns titles of sections at the head of pages, and a paper's words for its own region. Folded text. */

export const SECTION_TITLES = '要闻 头版 综合 国际 国内 社会 体育 文化 副刊';

/** 本市讯, 本市新闻. */
export const AT_HOME = '本市 本县 本区 本省 本埠';
