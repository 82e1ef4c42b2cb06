/** Owns the bullets that pages set before lines. */

/** Before a list item, a story or a name. */
export const BULLETS = '□■◇◆●○◎▲△▼★※·•';
