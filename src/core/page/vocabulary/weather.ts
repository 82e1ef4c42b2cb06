/** Owns the weather words of mastheads and page feet. Folded text. */

/** Conditions of the sky. */
export const SKIES = '晴 阴 多云 小雨 中雨 大雨 阵雨 雷阵雨 小雪';
