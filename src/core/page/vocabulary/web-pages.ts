/** Owns the words of web pages and page feet that belong to no text: tools, media, contact details. Folded text. */

/** Actions offered on a web page. */
export const PAGE_TOOLS = '放大 缩小 默认 打印 朗读';

/** Other channels of a paper. */
export const MEDIA = '微信 微博 视频号 客户端 公众号';

/** Labels before a number or an address. */
export const CONTACTS = '热线 电话 传真 电邮 邮箱';

/** Words after the name of a paper's office. */
export const OFFICE = '出版 社址 地址 编辑部 承印';
