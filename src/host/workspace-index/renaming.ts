/** Owns which texts are affected when the reader's names change: those that contain the names. */
import type { CorpusIndex, FileRecord } from '../../core/corpus/index/records';
import { sectionsOf } from '../../core/corpus/index/restore';
import type { Fold } from '../../core/corpus/lookup';
import { foldedUnits, makeScanner } from '../../core/corpus/query/scan';
import type { ReaderName } from '../../core/names/model';
import type { Steps } from '../../core/steps';

/** How many names are processed between two pauses. */
const STRIDE = 1_000;
/** With more changed names all texts are checked again, which is cheaper than searching for each. */
const MOST_CHANGED = 1_000;

/** The words of names that differ between two lists; `all` if there are too many. A generator with pauses. */
export function* changedNames(
  before: readonly ReaderName[],
  after: readonly ReaderName[],
): Steps<readonly string[] | 'all'> {
  if (before === after) return [];
  const counts = new Map<string, { readonly name: ReaderName; lists: number }>();
  let count = 0;
  for (const [list, names] of [before, after].entries()) {
    for (const name of names) {
      if (++count % STRIDE === 0) yield undefined;
      const print = JSON.stringify(name);
      const known = counts.get(print) ?? { name, lists: 0 };
      known.lists |= 1 << list;
      counts.set(print, known);
    }
  }
  const changed = new Set<string>();
  for (const { name, lists } of counts.values()) {
    if (lists === 3) continue;
    changed.add(name.text);
    if (name.same !== undefined) changed.add(name.same);
    if (changed.size > MOST_CHANGED) return 'all';
  }
  return [...changed];
}

/** The records whose texts contain any of the words, in either script. */
function recordsNaming(index: CorpusIndex, words: readonly string[], fold: Fold): readonly FileRecord[] {
  const patterns = words.map((word) => fold(word).replace(/\s/g, '')).filter((word) => word !== '');
  const scanner = makeScanner(patterns, index.letters, foldedUnits(fold));
  return index.entries.flatMap(({ record }) => {
    if (record.digest === null) return [];
    const { signature, text } = sectionsOf(record.digest, index.letters);
    const own = record.digest;
    const may = patterns.some((_, pattern) => scanner.mayFind(pattern, own, signature.start));
    return may && scanner.scan(own, text.start, text.end).length > 0 ? [record] : [];
  });
}

/** Marks the records that contain any of the words as stale, so that their texts are read again. */
export function unsettleNaming(index: CorpusIndex, words: readonly string[] | 'all', fold: Fold): void {
  const records = words === 'all' ? [...index.records()] : recordsNaming(index, words, fold);
  for (const record of records) {
    index.put({ ...record, settled: false, hash: Number.NaN });
  }
}
