/**
 * Owns training the weights of the labels on annotated pages: selecting features, training, and quantizing for
 * shipping.
 */
import { LABEL_COUNT as K } from '../../core/page/labels/labels';
import type { LabelWeights } from '../../core/page/labels/model';
import type { Seams } from '../../core/page/order/seams';
import { chanceOf } from '../random';
import type { AnsweredPage } from './answers';
import { type ChainWeights, trainChain } from './chain';
import { dictionaryOf, type EncodedPage, encodePage, sequencesOf } from './encode';
import { meanInto } from './mean';
import { morePages } from './mix-pages';

/** The hyperparameters; chosen by cross-validation by publication. */
const RECIPE = {
  /** The least number of publications in which a feature must occur. */
  sources: 5,
  /** Rounds of mixed pages, and their weight relative to real ones. */
  rounds: 1,
  mixed: 0.5,
  /** The weight of whole issues, whose pages have many stories. */
  issues: 2,
  training: { epochs: 8, rate: 0.1, dropout: 0.65, decay: 0.001 },
  /** The seeds of the trainings whose weights are averaged; each has mixed pages of its own. */
  seeds: [1, 2, 3, 4, 5, 6, 7, 8],
  /** Number of rows of weights that ship. */
  rows: 28_000,
} as const;

/** Weights are clipped to this many nats; one unit is a 127th of it. */
const LARGEST = 4;
/** Units between levels: fewer levels compress better without measurable loss. */
const COARSE = 2;

/** Distance between the seeds of the mixed pages of two trainings. */
const APART = 1000;

/** Mixed pages, encoded: a list for each training. */
export type MixedPages = readonly (readonly EncodedPage[])[];

/** Mixed pages made of `pages`; `partners` lend furniture and units. */
export function mixedPages(
  pages: readonly AnsweredPage[],
  partners: readonly AnsweredPage[],
  seams: Seams | undefined,
  seed: number,
): MixedPages {
  return RECIPE.seeds.map((_, training) =>
    morePages(pages, partners, RECIPE.rounds, chanceOf(seed + APART * training)).map((page) => encodePage(page, seams)),
  );
}

/** The mixed pages of several lots together, training by training. */
export const mixedTogether = (lots: readonly MixedPages[]): MixedPages =>
  RECIPE.seeds.map((_, training) => lots.flatMap((lot) => lot[training] ?? []));

/** Trains the weights on pages and mixed pages; deterministic. */
export function labelWeights(pages: readonly EncodedPage[], mixed: MixedPages): LabelWeights {
  const dictionary = dictionaryOf([...pages, ...mixed.flat()], RECIPE.sources);
  const isIssue = ({ page }: EncodedPage): boolean => page.group === 'newspaper' || page.group === 'issues';
  const real = [
    ...sequencesOf(pages.filter(isIssue), dictionary, RECIPE.issues),
    ...sequencesOf(
      pages.filter((page) => !isIssue(page)),
      dictionary,
      1,
    ),
  ];
  const trained = RECIPE.seeds.map((seed, training) => {
    const sequences = [...real, ...sequencesOf(mixed[training] ?? [], dictionary, RECIPE.mixed)];
    return trainChain(sequences, dictionary.size, { ...RECIPE.training, seed });
  });
  return rounded(meanOf(trained), [...dictionary.keys()]);
}

/** The mean of the weights of several chains. */
function meanOf(all: readonly ChainWeights[]): ChainWeights {
  const mean = (name: keyof ChainWeights): Float32Array =>
    meanInto(
      new Float32Array(all[0]?.[name].length ?? 0),
      all.map((weights) => weights[name]),
    );
  return { rows: mean('rows'), transitions: mean('transitions') };
}

/** The most important weights, rounded to integers. */
function rounded(weights: ChainWeights, keys: readonly number[]): LabelWeights {
  const step = LARGEST / 127;
  const strength = Float32Array.from(keys, (_, row) => {
    let most = 0;
    for (let label = 0; label < K; label++) most = Math.max(most, Math.abs(weights.rows[row * K + label] ?? 0));
    return most;
  });
  const limit = Float32Array.from(strength).sort().reverse()[RECIPE.rows] ?? 0;
  const kept = [...keys.keys()].filter((row) => (strength[row] ?? 0) > limit);
  const packed = new Int8Array(kept.length * K);
  kept.forEach((row, place) => {
    for (let label = 0; label < K; label++) {
      const units = Math.round((weights.rows[row * K + label] ?? 0) / step / COARSE) * COARSE;
      packed[place * K + label] = Math.max(-126, Math.min(126, units));
    }
  });
  return {
    step,
    transitions: Array.from(weights.transitions, (weight) => Math.round(weight / step)),
    keys: kept.map((row) => keys[row] ?? 0),
    weights: packed,
  };
}
