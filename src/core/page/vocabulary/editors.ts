/** Owns what those who make a page are called where it names them: 责任编辑 沈望舒. Folded text. */

/** Editors and those who set, draw and proof-read; a longer role stands behind the one that it begins with. */
export const EDITOR_ROLES = '责任编辑 责编 本版编辑 编辑 执行主编 主编 美编 美术编辑 视觉 版式 版式设计 排版 组版 校对';
