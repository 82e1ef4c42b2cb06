/** Owns reading a file with unresolved merge conflicts: as both sides, without their common ancestor. */

const BEGINS = /^<{7}(?: |$)/;
const BASE = /^\|{7}(?: |$)/;
const MIDDLE = /^={7}$/;
const ENDS = /^>{7}(?: |$)/;
const ANY = /^(?:<{7}|>{7})(?: |\r?$)/m;

/** The texts of both sides of a file with conflict markers; undefined if it has none. */
export function sidesOf(text: string): { readonly ours: string; readonly theirs: string } | undefined {
  if (!ANY.test(text)) return undefined;
  const ours: string[] = [];
  const theirs: string[] = [];
  let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  let found = false;
  for (const whole of text.split('\n')) {
    const line = whole.replace(/\r$/, '');
    if (part === 'both' && BEGINS.test(line)) part = 'ours';
    else if (part === 'ours' && BASE.test(line)) part = 'base';
    else if ((part === 'ours' || part === 'base') && MIDDLE.test(line)) part = 'theirs';
    else if (part === 'theirs' && ENDS.test(line)) {
      part = 'both';
      found = true;
    } else {
      if (part === 'both' || part === 'ours') ours.push(whole);
      if (part === 'both' || part === 'theirs') theirs.push(whole);
    }
  }
  return found ? { ours: ours.join('\n'), theirs: theirs.join('\n') } : undefined;
}
