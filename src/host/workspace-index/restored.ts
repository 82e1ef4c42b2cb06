/** Owns analyses restored from the index: lazily decoded from the digest and cached weakly. */
import type { Analysis } from '../../core/analysis';
import type { Letters } from '../../core/corpus/index/letters';
import type { FileRecord } from '../../core/corpus/index/records';
import { type Restored, restore } from '../../core/corpus/index/restore';

/** The analysis that a digest encodes; reasons are missing, and every blank is a space. */
function analysisOf(digest: Uint8Array, letters: Letters): Analysis {
  let restored: Restored | undefined;
  const own = (): Restored => {
    restored ??= restore(digest, letters);
    return restored;
  };
  return {
    get text() {
      return own().page().text;
    },
    get page() {
      return own().page();
    },
    // biome-ignore lint/correctness/useYield: what the digest holds needs no steps
    *datesSteps() {
      return own().dates();
    },
    dates: () => own().dates(),
    // biome-ignore lint/correctness/useYield: what the digest holds needs no steps
    *namesSteps() {
      return own().names();
    },
    names: () => own().names(),
  };
}

/** Returns the same analysis for the same record for as long as a caller holds it. */
export class RestoredAnalyses {
  readonly #letters: Letters;
  readonly #known = new WeakMap<FileRecord, WeakRef<Analysis>>();

  constructor(letters: Letters) {
    this.#letters = letters;
  }

  of(record: FileRecord): Analysis | undefined {
    if (record.digest === null) return undefined;
    const known = this.#known.get(record)?.deref();
    if (known !== undefined) return known;
    const analysis = analysisOf(record.digest, this.#letters);
    this.#known.set(record, new WeakRef(analysis));
    return analysis;
  }
}
