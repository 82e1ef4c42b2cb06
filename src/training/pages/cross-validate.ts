/** Owns cross-validation of the page reader by publication. */
import { packReader, packWriter } from '../../core/pack';
import { decodeSteps, type RowLabels } from '../../core/page/labels/decode';
import { type LabelModel, readLabelModel, writeLabelModel } from '../../core/page/labels/model';
import { scoreRowsSteps } from '../../core/page/labels/scores';
import type { PageReading } from '../../core/page/model';
import { labelledPageSteps } from '../../core/page/read';
import type { PageResources } from '../../core/page/resources';
import { finish } from '../../core/steps';
import { chanceOf } from '../random';
import type { AnsweredPage } from './answers';
import { type EncodedPage, encodePage } from './encode';
import { joinWeights } from './join-weights';
import { labelWeights, type MixedPages, mixedPages, mixedTogether } from './label-weights';

/** A page read with weights that were trained without its publication. */
export interface HeldOut {
  readonly page: AnsweredPage;
  /** Indexed by row; `lines` gives the 0-based line of each row. */
  readonly labels: RowLabels;
  readonly lines: readonly number[];
  readonly reading: PageReading;
  /** The weights, trained on all other publications. */
  readonly resources: PageResources;
}

/** Assigns publications to `folds` folds; publications with the same number belong together. */
function foldsOf(pages: readonly AnsweredPage[], folds: number, seed: number): ReadonlyMap<string, number> {
  const sources = [...new Set(pages.map(({ source }) => source))];
  const chance = chanceOf(seed);
  const order = sources.map((source) => ({ source, at: chance.next() })).sort((a, b) => a.at - b.at);
  return new Map(order.map(({ source }, place) => [source, place % folds]));
}

function modelOf(pages: readonly EncodedPage[], mixed: MixedPages): LabelModel {
  const out = packWriter();
  writeLabelModel(out, labelWeights(pages, mixed));
  return readLabelModel(packReader(out.finish()));
}

/** Reads an encoded page with given weights. */
function readWith(encoded: EncodedPage, resources: PageResources): HeldOut {
  const { prepared, allowed, page } = encoded;
  const { scores, sets } = finish(scoreRowsSteps(prepared.facts, resources.labels, resources.seams));
  const labels = finish(decodeSteps(scores, resources.labels.transitions, allowed, sets));
  const lines = prepared.rows.map(({ line }) => line);
  return { page, labels, lines, reading: finish(labelledPageSteps(prepared, labels, resources)), resources };
}

/**
 * Reads each of `pages` with weights trained on the others and on `always`; pages of one publication are never on both sides, nor mixed
 * into pages of the other side. `resources` supplies the seams, which are trained elsewhere.
 */
export function* heldOutReadings(
  pages: readonly AnsweredPage[],
  always: readonly AnsweredPage[],
  resources: PageResources,
  folds = 5,
  seed = 1,
): Generator<HeldOut, void, undefined> {
  const encode = (page: AnsweredPage): EncodedPage => encodePage(page, resources.seams);
  const numbers = foldsOf(pages, folds, seed);
  const encoded = pages.map(encode);
  const given = always.map(encode);
  const heaps = Array.from({ length: folds }, (_, number) =>
    mixedPages(
      pages.filter(({ source }) => numbers.get(source) === number),
      always,
      resources.seams,
      seed + number,
    ),
  );
  const givenMixed = mixedPages(always, [], resources.seams, seed + folds);
  for (let number = 0; number < folds; number++) {
    const isHeld = ({ page }: EncodedPage): boolean => numbers.get(page.source) === number;
    const mixed = mixedTogether([...heaps.filter((_, other) => other !== number), givenMixed]);
    const known = [...encoded.filter((page) => !isHeld(page)), ...given];
    const labels = modelOf(known, mixed);
    const joins = joinWeights(known, resources.seams);
    for (const page of encoded) if (isHeld(page)) yield readWith(page, { ...resources, labels, joins });
  }
}
