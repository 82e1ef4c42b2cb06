/** Owns famous people, who are recognized wherever their name is a separate word. */
import { type FoundName, overlap } from '../found';
import { nameReason } from '../reasons';
import { WORD, type WordMatches } from '../tagging/lexicon';

/** Shorter names may be ordinary words: 高峰. */
const SHORTEST = 3;
/** The margin of an added name, similar to that of other rules. */
const KNOWN = 1.5;
const REASONS = [nameReason('known')];

/**
 * Adds famous people where the model found nothing or only part of the name. `words` holds the longest word at each offset of `text`, so
 * that 马克思主义 does not match. In text order.
 */
export function withFamous(found: readonly FoundName[], text: string, words: WordMatches): readonly FoundName[] {
  const added: FoundName[] = [];
  const pieces = new Set<FoundName>();
  for (let start = 0; start < text.length; start++) {
    if (((words.startFlags[start] ?? 0) & WORD.famous) === 0) continue;
    const length = words.startLength[start] ?? 0;
    // a word that begins earlier may contain it: 新孔子学院
    if (length < SHORTEST || (words.coverAt[start] ?? 0) !== 0) continue;
    const end = start + length;
    const there = found.filter((one) => overlap(one, { start, end }));
    // 郑月娥 is part of 林郑月娥
    if (!there.every((one) => one.kind === 'person' && one.start >= start && one.end <= end)) continue;
    let margin = KNOWN;
    for (const one of there) {
      pieces.add(one);
      if (one.end - one.start === length) margin = Math.max(margin, one.margin);
    }
    added.push({ start, end, form: text.slice(start, end), kind: 'person', margin, reasons: REASONS });
  }
  if (added.length === 0) return found;
  return [...found.filter((one) => !pieces.has(one)), ...added].sort((a, b) => a.start - b.start);
}
