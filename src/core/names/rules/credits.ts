/** Owns bracketed credits: （记者 金秋 通讯员 何时）, （本报记者 石磊摄）. The names in them are people even if they read like words. */
import { type FoundName, overlap, surnameLevel, withFound } from '../found';
import { nameReason } from '../reasons';
import { type Rule, ruled } from './rule';

/** The credit up to the names. */
const CREDITED = /[（(](?:[\u3400-\u9fff]{0,6})(?:记者|通讯员|实习生|报道员)[\u3000 :：]{1,3}/g;
const CLOSE = /[）)]/;
/** The longest such bracket, in UTF-16 units. */
const LONGEST = 60;
const WORDS = /^(?:本报|特约|见习|实习|特派|驻)?(?:记者|通讯员|实习生|报道员|摄影|摄|文|图|报道|摄影报道|文图|电|讯)$/;
const BEHIND = /(?:摄影报道|摄影|报道|摄|文|图|电|讯)$/;
const REASON = [nameReason('byline')];

/** Adds people in credits where the model found no name. */
export const credits: Rule = (found, { text, folded }, words) => {
  let out: readonly FoundName[] = found;
  for (const match of folded.matchAll(CREDITED)) {
    const from = match.index + match[0].length;
    const length = folded.slice(from, from + LONGEST).search(CLOSE);
    if (length < 2) continue;
    for (const word of folded.slice(from, from + length).matchAll(/[\u3400-\u9fff]+/g)) {
      if (WORDS.test(word[0])) continue;
      const name = word[0].length > 3 ? word[0].replace(BEHIND, '') : word[0];
      const slot = { start: from + word.index, end: from + word.index + name.length };
      if (name.length < 2 || name.length > 3 || surnameLevel(name.charAt(0), words) < 2) continue;
      if (!out.some((one) => overlap(one, slot))) out = withFound(out, ruled(text, slot, REASON));
    }
  }
  return out;
};
