/**
 * Owns training the weights of joins on annotated pages: logistic regression over the cues of places, quantized for
 * shipping.
 */

import type { Seams } from '../../core/page/order/seams';
import { JOIN_CUES, JOIN_WEIGHTS, joinCuesOf } from '../../core/page/paragraphs/join-cues';
import type { JoinModel } from '../../core/page/paragraphs/join-model';
import { joinPlacesSteps } from '../../core/page/paragraphs/join-places';
import { preparePageSteps } from '../../core/page/read';
import { draftUnits } from '../../core/page/units/draft-units';
import { finish } from '../../core/steps';
import { type Chance, chanceOf } from '../random';
import type { AnsweredPage } from './answers';
import { cutPage } from './cut-pages';
import { type EncodedPage, labelsOf } from './encode';
import { meanInto } from './mean';

/** The hyperparameters; chosen by cross-validation by publication. */
const JOIN_RECIPE = {
  /** Number of trainings whose weights are averaged. */
  trainings: 8,
  epochs: 40,
  rate: 0.1,
  /** Weight decay: the share by which each weight shrinks at each place that has its cue. */
  decay: 0.002,
  /** Dropout: the share of cues ignored at each place. */
  dropout: 0.3,
  /** The number of places of a page with full weight: if a page has more, each counts less. */
  places: 40,
  /** Number of copies of each page of a whole issue with paragraphs cut in two, and the weight of such copies. */
  cuts: 2,
  issues: 3,
  /** Least probability of a join: a wrong join is worse than a missing one. */
  least: 0.7,
  seed: 1,
} as const;

/** Weights are clipped to this many nats. */
const LARGEST = 2.5;

interface Example {
  readonly cues: Int32Array;
  readonly join: boolean;
  readonly weight: number;
}

type Answered = Pick<EncodedPage, 'page' | 'prepared' | 'labels'>;

const isIssue = ({ group }: AnsweredPage): boolean => group === 'newspaper' || group === 'issues';

/**
 * Copies of pages with some paragraphs cut in two, as column breaks do; only of whole issues, which have few other
 * joins.
 */
function cutOnes({ page }: EncodedPage, seams: Seams | undefined, chance: Chance): Answered[] {
  if (!isIssue(page)) return [];
  return Array.from({ length: JOIN_RECIPE.cuts }, () => cutPage(page, chance)).flatMap((cut) => {
    if (cut === undefined) return [];
    const prepared = finish(preparePageSteps(cut.text, seams, { path: cut.path }));
    return [{ page: cut, prepared, labels: labelsOf(prepared, cut) }];
  });
}

/** The places of a page between rows labelled as in the answers, without those for which either answer is accepted. */
function examplesOf({ page, prepared, labels }: Answered, seams: Seams | undefined): Example[] {
  const { facts, requests, front } = prepared;
  const sure = new Float32Array(facts.length).fill(1);
  const drafts = finish(
    draftUnits({
      facts,
      labels: { labels: Uint8Array.from(labels, (label) => Math.max(0, label)), margin: sure, starts: sure },
      pages: [],
      requests,
      front,
      doubtful: false,
    }),
  );
  const key = (first: number, second: number): string => `${first},${second}`;
  const wanted = new Set(page.joins.map(([first, second]) => key(first, second)));
  const optional = new Set(page.optionalJoins.map(([first, second]) => key(first, second)));
  const places = finish(joinPlacesSteps(facts, drafts, seams));
  const weight =
    (isIssue(page) ? JOIN_RECIPE.issues : 1) * Math.min(1, JOIN_RECIPE.places / Math.max(1, places.length));
  return places.flatMap((place) => {
    const lines = key(place.first.row.line, place.second.row.line);
    if (optional.has(lines) || place.first.closes !== undefined || place.second.opens !== undefined) return [];
    const cues = new Int32Array(JOIN_CUES);
    joinCuesOf(place, cues);
    return [{ cues, join: wanted.has(lines), weight }];
  });
}

/** Trains the weights on pages, averaged over several trainings, as one scatters; deterministic. */
export function joinWeights(pages: readonly EncodedPage[], seams: Seams | undefined): JoinModel {
  const { trainings, least, seed } = JOIN_RECIPE;
  const chance = chanceOf(seed);
  const cut = pages.flatMap((page) => cutOnes(page, seams, chance));
  const examples = [...pages, ...cut].flatMap((page) => examplesOf(page, seams));
  const trained = Array.from({ length: trainings }, () => trainedOnce(examples, chance));
  const step = LARGEST / 127;
  const whole = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / step)));
  return { step, least, weights: Int8Array.from(meanInto(new Float64Array(JOIN_WEIGHTS), trained), whole) };
}

/** The weights of one training, averaged over the second half of its epochs. */
function trainedOnce(examples: readonly Example[], chance: Chance): Float64Array {
  const { epochs, rate, decay, dropout } = JOIN_RECIPE;
  const weights = new Float64Array(JOIN_WEIGHTS);
  const squares = new Float64Array(JOIN_WEIGHTS).fill(0.1);
  const sums = new Float64Array(JOIN_WEIGHTS);
  const kept = new Int32Array(JOIN_CUES);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = rate * (1 - (0.9 * epoch) / epochs);
    for (let turn = 0; turn < examples.length; turn++) {
      const { cues, join, weight } = chance.pick(examples);
      let sum = 0;
      let count = 0;
      for (const cue of cues) {
        if (chance.next() < dropout) continue;
        kept[count++] = cue;
        sum += weights[cue] ?? 0;
      }
      const wrong = ((join ? 1 : 0) - 1 / (1 + Math.exp(-sum / (1 - dropout)))) * weight;
      for (let at = 0; at < count; at++) {
        const cue = kept[at] ?? 0;
        const gradient = wrong - decay * (weights[cue] ?? 0);
        squares[cue] = (squares[cue] ?? 0) + gradient * gradient;
        weights[cue] = (weights[cue] ?? 0) + (pace * gradient) / Math.sqrt(squares[cue] ?? 1);
      }
    }
    if (epoch < epochs / 2) continue;
    averaged++;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  }
  return sums.map((sum) => sum / averaged);
}
