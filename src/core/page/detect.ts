/** Owns telling a bulletin from other plain text; a rough stand-in until the page reader brings its own. */
import type { Reason } from '../reasons';

/** Whether a text is plainly a Chinese bulletin. */
export function isBulletin(text: string): { readonly bulletin: boolean; readonly reasons: readonly Reason[] } {
  return { bulletin: /[\u4e00-\u9fff]{8}/.test(text), reasons: [] };
}
