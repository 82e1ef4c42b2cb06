/** Owns folding text for the grammar of dates: characters as elsewhere, and variants of signs in times and ranges. */
import { foldCharacter, mapped } from '../../text/fold';

/** Pairs of a character and its folded form. */
const SIGNS = '○〇◯〇零〇Ｏ〇Ο〇－-—-–-―-─-﹣-‐-‑-−-ー-～~〜~∼~：:︰:﹕:．.／/（(）)　 \u00a0 \u3000 ，,﹐,';

const FOLD = Uint16Array.from({ length: 65536 }, (_, code) => foldCharacter(code));
for (let i = 0; i < SIGNS.length; i += 2) FOLD[SIGNS.charCodeAt(i)] = SIGNS.charCodeAt(i + 1);
for (let digit = 0; digit < 10; digit++) FOLD[0xff10 + digit] = 48 + digit;

/** The folded text; it has the length of `text`, so offsets are the same in both. */
export function foldForDates(text: string): string {
  return mapped(text, FOLD);
}
