/** Owns the features of rows, as keys: their own cues, those of the rows around them, and those of their position. */
import { finish, type Steps } from '../../steps';
import type { RowFacts } from '../lines/row-facts';
import type { Seams } from '../order/seams';
import { KEY_PARTS, KeyList, mix, RowKeys, textKey } from './cues/feature-keys';
import { pageViewSteps, roomOfPage } from './cues/page-view';
import { type PlaceColumns, placeColumnsSteps } from './cues/place-columns';
import { mannerOf } from './cues/place-fields';
import { addRowKeys } from './cues/row-cues';
import { type RowSigns, signsOf } from './cues/row-signs';
import { placeKeysOf } from './place-cells';
import { titleSetsSteps } from './title-sets';

/**
 * Rows on either side whose primary cues are features of a row; the nearest ones contribute all cues but character
 * pairs.
 */
export const AROUND = 3;
/** Salts mixed into a key to tell its context: distance in rows (added to `AWAY`), the page's layout, its mixture. */
const AWAY = 10;
const MANNER = 1000;
const MIXTURE = 2000;
const OUTSIDE = textKey('outside');
/** Rows per step; the host may pause between steps. */
const SLICE = 128;

/**
 * Page properties that are combined with the cues of its rows: its style of blank lines and wraps, its mixture of short
 * and long rows.
 */
export interface PageKind {
  readonly manner: number;
  readonly mixture: number;
}

/** The inputs from which the features of a page's rows are made. */
interface FeaturedPage {
  readonly columns: PlaceColumns;
  readonly own: RowKeys;
  readonly kind: PageKind;
  /** Number of each title's set of titles with the same layout, by row; -1 for rows that are no titles. */
  readonly sets: Int32Array;
}

/** The inputs of the features of the rows, in steps. Linear. */
export function* featuredPageSteps(facts: readonly RowFacts[], seams: Seams | undefined): Steps<FeaturedPage> {
  const signs: RowSigns[] = [];
  const own = new RowKeys(facts.length);
  for (let at = 0; at < facts.length; at++) {
    const sign = signsOf(facts[at] as RowFacts);
    signs.push(sign);
    addRowKeys(sign, own);
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  const room = roomOfPage(signs.length);
  const view = yield* pageViewSteps(signs, seams, room);
  yield undefined;
  const columns = yield* placeColumnsSteps(view);
  yield undefined;
  const sets = yield* titleSetsSteps(signs, room);
  return { columns, own, kind: { manner: mannerOf(view), mixture: view.mixture }, sets };
}

/** The key of a cue as seen from the row `by` rows after it. */
export const keyAway = (key: number, by: number): number => mix(key, by + AWAY);
/** The key that says that no row stands `by` rows away. */
export const keyOutside = (by: number): number => mix(OUTSIDE, by + AWAY);
/** The keys of a row's primary cue combined with the layout and the mixture of its page. */
export const keyInManner = (key: number, { manner }: PageKind): number => mix(key, MANNER + manner);
export const keyInMixture = (key: number, { mixture }: PageKind): number => mix(key, MIXTURE + mixture);

/** The keys of all rows at once, for training and tests; `scoreRowsSteps` sums their weights. */
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
