/** Owns the titles of people who make a page, where it credits them: 责任编辑 沈望舒. Folded text. */

/** Editors, typesetters, artists and proof-readers; a longer title stands after one that is its prefix. */
export const EDITOR_ROLES = '责任编辑 责编 本版编辑 编辑 执行主编 主编 美编 美术编辑 视觉 版式 版式设计 排版 组版 校对';
