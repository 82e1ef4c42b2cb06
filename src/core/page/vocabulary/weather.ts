/** Owns the words for the sky in reports of the weather, as mastheads and feet of pages print them. Folded text. */

/** What the sky is like. */
export const SKIES = '晴 阴 多云 小雨 中雨 大雨 阵雨 雷阵雨 小雪';
