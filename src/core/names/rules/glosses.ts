/** Owns original names in Latin letters that follow in brackets: 賽塔（Srettha Thavisin）, 為泰黨（Pheu Thai）. */
import { withFound } from '../found';
import { nameReason } from '../reasons';
import type { Rule } from './rule';

/** A few Latin words, at least one of them capitalized. */
const GLOSS =
  /^[（(]\s{0,4}((?=[^，,；;）)]{0,41}[A-Z])[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f.'’\-·‧ ]{1,40})(?=\s{0,4}[，,；;）)])/;
const WORDS = 5;

/** Adds the Latin name with the kind of the name before the bracket. */
export const glosses: Rule = (found, { text }) => {
  let out = found;
  for (const { end, kind, margin, reasons } of found) {
    if (kind === 'place' || (text.charAt(end) !== '（' && text.charAt(end) !== '(')) continue;
    const gloss = GLOSS.exec(text.slice(end, end + 60));
    const form = gloss?.[1]?.trimEnd();
    if (gloss === null || form === undefined || form.split(' ').length > WORDS) continue;
    const start = end + gloss[0].indexOf(form);
    const said = [...reasons, nameReason('gloss', form)];
    out = out.map((other) => (other.end === end ? { ...other, reasons: said } : other));
    out = withFound(out, { start, end: start + form.length, form, kind, margin, reasons: said });
  }
  return out;
};
