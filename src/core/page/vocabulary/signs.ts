/** Owns the signs that pages set before lines. */

/** Before a line of a list, a story or a name. */
export const BULLETS = '□■◇◆●○◎▲△▼★※·•';
