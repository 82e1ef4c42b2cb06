/** Owns the features of rows: their own cues, those of the rows around them, and those of their place, as keys. */
import { finish, type Steps } from '../../steps';
import type { RowFacts } from '../lines/row-facts';
import type { Seams } from '../order/seams';
import { KeyList, mix, textKey } from './cues/feature-keys';
import { pageViewSteps } from './cues/page-view';
import { type PlaceColumns, placeColumnsSteps } from './cues/place-columns';
import { mannerOf } from './cues/place-fields';
import { addRowKeys, KEY_PARTS, RowKeys } from './cues/row-cues';
import { type RowSigns, signsOf } from './cues/row-signs';
import { placeKeysOf } from './place-cells';
import { titleSetsSteps } from './title-sets';

/** Rows on either side whose primary cues are features of a row; of the nearest ones all cues but character pairs. */
export const AROUND = 3;
/** What is mixed with a key to tell where it was met: rows away (added to `AWAY`), the page's manner, its mixture. */
const AWAY = 10;
const MANNER = 1000;
const MIXTURE = 2000;
const OUTSIDE = textKey('outside');
/** Rows between two points where a host may pause. */
const SLICE = 128;

/** What of a page weighs beside the cues of its rows: the manner of its blank lines and wraps, its mixture of short and long rows. */
export interface PageKind {
  readonly manner: number;
  readonly mixture: number;
}

/** What the features of a page's rows are made of. */
interface FeaturedPage {
  readonly columns: PlaceColumns;
  readonly own: RowKeys;
  readonly kind: PageKind;
  /** Numbers of the sets of titles that are set alike, by row; -1 for rows that are no titles. */
  readonly sets: Int32Array;
}

/** What the features of the rows are made of, in steps. Linear. */
export function* featuredPageSteps(facts: readonly RowFacts[], seams: Seams | undefined): Steps<FeaturedPage> {
  const signs: RowSigns[] = [];
  const own = new RowKeys(facts.length);
  for (let at = 0; at < facts.length; at++) {
    const sign = signsOf(facts[at] as RowFacts);
    signs.push(sign);
    addRowKeys(sign, own);
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  const view = yield* pageViewSteps(signs, seams);
  yield undefined;
  const columns = yield* placeColumnsSteps(view);
  yield undefined;
  const sets = yield* titleSetsSteps(signs);
  return { columns, own, kind: { manner: mannerOf(view), mixture: view.mixture }, sets };
}

/** The key of a row's cue at the row that stands `by` rows before it. */
export const keyAway = (key: number, by: number): number => mix(key, by + AWAY);
/** The key of a page that has no row `by` rows away. */
export const keyOutside = (by: number): number => mix(OUTSIDE, by + AWAY);
/** The keys of a row's primary cue beside the manner and the mixture of its page. */
export const keyInManner = (key: number, { manner }: PageKind): number => mix(key, MANNER + manner);
export const keyInMixture = (key: number, { mixture }: PageKind): number => mix(key, MIXTURE + mixture);

/** The keys of all rows at once, for training and tests; what `scoreRowsSteps` adds up the weights of. */
export function featuresOf(facts: readonly RowFacts[], seams: Seams | undefined): Int32Array[] {
  const { own, columns, kind } = finish(featuredPageSteps(facts, seams));
  return facts.map((_, at) => {
    const keys = new KeyList();
    for (const key of own.of(at, KEY_PARTS.primary)) {
      keys.add(key);
      keys.add(keyInManner(key, kind));
      keys.add(keyInMixture(key, kind));
    }
    for (const part of [KEY_PARTS.detail, KEY_PARTS.edges, KEY_PARTS.pairs])
      for (const key of own.of(at, part)) keys.add(key);
    for (let by = -AROUND; by <= AROUND; by++) {
      if (by === 0) continue;
      if (at + by < 0 || at + by >= facts.length) {
        keys.add(keyOutside(by));
        continue;
      }
      for (const key of own.of(at + by, KEY_PARTS.primary)) keys.add(keyAway(key, by));
      if (by !== 1 && by !== -1) continue;
      for (const key of own.of(at + by, KEY_PARTS.detail)) keys.add(keyAway(key, by));
      for (const key of own.of(at + by, KEY_PARTS.edges)) keys.add(keyAway(key, by));
    }
    for (const key of placeKeysOf(columns, at)) keys.add(key);
    return keys.take();
  });
}
