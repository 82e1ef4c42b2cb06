/** Owns which texts read differently when the reader's names change: those in which the names stand. */
import type { CorpusIndex, FileRecord } from '../core/corpus/index/records';
import { sectionsOf } from '../core/corpus/index/restore';
import { foldedUnits, makeScanner } from '../core/corpus/query/scan';
import type { Fold } from '../core/corpus/search';
import type { ReaderName } from '../core/names/model';

/** The words of names that are in one list and not, or not so, in the other. */
export function changedNames(before: readonly ReaderName[], after: readonly ReaderName[]): readonly string[] {
  const print = (name: ReaderName): string => JSON.stringify(name);
  const [old, fresh] = [new Set(before.map(print)), new Set(after.map(print))];
  const changed = [
    ...before.filter((name) => !fresh.has(print(name))),
    ...after.filter((name) => !old.has(print(name))),
  ];
  return [...new Set(changed.flatMap(({ text, same }) => (same === undefined ? [text] : [text, same])))];
}

/** The records whose texts hold any of the words, script folded. */
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

/** Takes the records whose texts hold any of the words for unsettled and of unknown bytes, so that they are read again. */
export function unsettleNaming(index: CorpusIndex, words: readonly string[], fold: Fold): void {
  for (const record of recordsNaming(index, words, fold)) {
    index.put({ ...record, settled: false, hash: Number.NaN });
  }
}
