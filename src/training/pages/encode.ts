/** Owns encoding pages for training: the feature keys of each row, its label, and its allowed labels. */
import { labelConstraints } from '../../core/page/labels/constraints';
import { featuresOf } from '../../core/page/labels/features';
import type { Seams } from '../../core/page/order/seams';
import { type PreparedPage, preparePageSteps } from '../../core/page/read';
import { finish } from '../../core/steps';
import type { AnsweredPage } from './answers';

export interface EncodedPage {
  readonly page: AnsweredPage;
  readonly prepared: PreparedPage;
  /** By row. */
  readonly keys: readonly Int32Array[];
  /** Index in LABELS, -1 if the row's label is unknown. */
  readonly labels: Int8Array;
  /** Sets of labels, as bits. */
  readonly allowed: Uint16Array;
}

/** The labels of the rows of a page by its answers; -1 if there is none. */
export const labelsOf = ({ rows }: PreparedPage, { answers }: AnsweredPage): Int8Array =>
  Int8Array.from(rows, ({ line }) => answers.get(line)?.label ?? -1);

/** Reads a page up to its labels, separating its columns by `seams`, and computes its features. */
export function encodePage(page: AnsweredPage, seams: Seams | undefined): EncodedPage {
  const prepared = finish(preparePageSteps(page.text, seams, { path: page.path }));
  return {
    page,
    prepared,
    keys: featuresOf(prepared.facts, seams),
    labels: labelsOf(prepared, page),
    allowed: labelConstraints(prepared.facts, prepared.requests, prepared.front),
  };
}

/** A page for the trainer: row indexes of the dictionary instead of keys. */
export interface Sequence {
  readonly rows: readonly Int32Array[];
  readonly labels: Int8Array;
  readonly allowed: Uint16Array;
  readonly weight: number;
}

/** The keys that occur in at least `least` publications, ascending, each with its row index. */
export function dictionaryOf(pages: readonly EncodedPage[], least: number): ReadonlyMap<number, number> {
  const sources = new Map<number, Set<string>>();
  for (const { page, keys } of pages) {
    for (const row of keys) {
      for (const key of row) {
        const held = sources.get(key);
        if (held === undefined) sources.set(key, new Set([page.source]));
        else if (held.size < least) held.add(page.source);
      }
    }
  }
  const kept = [...sources].flatMap(([key, { size }]) => (size >= least ? [key] : []));
  return new Map(kept.sort((a, b) => a - b).map((key, row) => [key, row]));
}

/** The pages in the form that the trainer takes; keys outside the dictionary are dropped. */
export function sequencesOf(
  pages: readonly EncodedPage[],
  dictionary: ReadonlyMap<number, number>,
  weight: number,
): Sequence[] {
  return pages.map(({ keys, labels, allowed }) => ({
    rows: keys.map((row) => row.map((key) => dictionary.get(key) ?? -1).filter((feature) => feature >= 0)),
    labels,
    // the label in the answers is always allowed
    allowed: Uint16Array.from(allowed, (set, row) => set | ((labels[row] ?? -1) < 0 ? 0 : 1 << (labels[row] ?? 0))),
    weight,
  }));
}
