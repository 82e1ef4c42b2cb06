/** Owns the thresholds of widths, shares and counts by which cues tell rows and their places apart. */
import { cutsOf } from './feature-keys';

export const FINE = cutsOf(2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 21, 25, 30, 36, 45, 60, 90, 150, 300);
/** Thresholds of width in columns: a word, a name, a short headline … a paragraph. */
export const COARSE = cutsOf(3, 6, 9, 13, 18, 25, 40, 80);
/** Thresholds of the shares of kinds of characters in a row. */
export const HAN_SHARES = cutsOf(0.01, 0.2, 0.4, 0.6, 0.8, 0.9, 1);
export const DIGIT_SHARES = cutsOf(0.01, 0.1, 0.25, 0.5, 0.8);
export const LATIN_SHARES = cutsOf(0.01, 0.1, 0.3, 0.6, 0.9);
export const SIGN_SHARES = cutsOf(0.01, 0.05, 0.1, 0.2, 0.4);
export const MOSTLY_HAN = cutsOf(0.5, 0.8, 0.95, 1);

/** Thresholds of the shares of rows behind a blank line, of short rows, and of long ones. */
export const GAP_SHARE = cutsOf(0.03, 0.4, 0.9);
export const SHORT_SHARE = cutsOf(0.2, 0.45, 0.7, 0.9);
export const LONG_SHARE = cutsOf(0.05, 0.2, 0.5);

/** How many of the rows at equal distances are of a row's kind. */
export const RHYTHM = cutsOf(0.3, 0.6, 0.9);
/** Of the position of a row in its page: */
export const ROWS = cutsOf(8, 16, 32, 64);
export const IDLE = cutsOf(0.1, 0.3, 0.5);
export const SHARES = cutsOf(0.1, 0.25, 0.5, 0.75, 0.9);
export const RUN_LEFT = cutsOf(1, 2, 3, 4);
export const TIMES = cutsOf(0.2, 0.5, 0.8, 1.25, 2, 5);
export const AWAY = cutsOf(2, 3, 4, 6, 10, 20);
export const LIKE = cutsOf(0.01, 0.15, 0.3, 0.5, 0.75);
export const HOW_MANY = cutsOf(1, 2, 4, 8);
