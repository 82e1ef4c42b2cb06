/** Owns the words of web pages and of feet of pages that are no text: tools, media, ways to reach an office. Folded text. */

/** What a reader of a page on the web can do with it. */
export const PAGE_TOOLS = '放大 缩小 默认 打印 朗读';

/** Where else a paper is read. */
export const MEDIA = '微信 微博 视频号 客户端 公众号';

/** What stands before a number or an address. */
export const CONTACTS = '热线 电话 传真 电邮 邮箱';

/** What stands behind the name of a paper's office. */
export const OFFICE = '出版 社址 地址 编辑部 承印';
