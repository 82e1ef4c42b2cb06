/** Owns the features of rows: their own cues, those of the rows around them, and those of their place, as keys. */
import { finish, type Steps } from '../../steps';
import type { RowFacts } from '../lines/row-facts';
import type { Seams } from '../order/seams';
import { KeyList, mix, textKey } from './feature-keys';
import { pageViewSteps } from './page-view';
import { PLACE_CUES, rowPlaceOf } from './place-cues';
import { type RowKeys, rowKeysOf } from './row-cues';
import { signsOf } from './row-signs';
import { SEAM_CUES } from './seam-cues';

/** Rows on either side whose primary cues are features of a row; of the nearest ones all cues but character pairs. */
const AROUND = 3;
/** What is mixed with a key to tell where it was met: rows away (added to `AWAY`), the page's manner, its mixture. */
const AWAY = 10;
const MANNER = 1000;
const MIXTURE = 2000;
const OUTSIDE = textKey('outside');
const CUES = [...PLACE_CUES, ...SEAM_CUES];
const PLACE_KEYS = CUES.map(({ name }) => textKey(name));
/** Rows between two points where a host may pause. */
const SLICE = 128;

function around(keys: readonly RowKeys[], at: number, into: KeyList): void {
  for (let by = -AROUND; by <= AROUND; by++) {
    if (by === 0) continue;
    const other = keys[at + by];
    if (other === undefined) {
      into.add(mix(OUTSIDE, by + AWAY));
      continue;
    }
    for (const key of other.primary) into.add(mix(key, by + AWAY));
    if (by !== 1 && by !== -1) continue;
    for (const key of other.detail) into.add(mix(key, by + AWAY));
    for (const key of other.edges) into.add(mix(key, by + AWAY));
  }
}

/**
 * Calls `found` for every row in order with the keys of its features, which are overwritten at the next row. Linear.
 */
export function* featuresSteps(
  facts: readonly RowFacts[],
  seams: Seams | undefined,
  found: (row: number, keys: KeyList) => void,
): Steps<void> {
  const signs: ReturnType<typeof signsOf>[] = [];
  const own: RowKeys[] = [];
  for (let at = 0; at < facts.length; at++) {
    const sign = signsOf(facts[at] as RowFacts);
    signs.push(sign);
    own.push(rowKeysOf(sign));
    if (at % SLICE === SLICE - 1) yield undefined;
  }
  const view = yield* pageViewSteps(signs, seams);
  yield undefined;
  const keys = new KeyList();
  for (let at = 0; at < facts.length; at++) {
    const place = rowPlaceOf(view, at);
    const mine = own[at];
    if (mine === undefined) continue;
    keys.clear();
    for (const key of mine.primary) {
      keys.add(key);
      keys.add(mix(key, MANNER + place.manner));
      keys.add(mix(key, MIXTURE + view.mixture));
    }
    for (const key of mine.detail) keys.add(key);
    for (const key of mine.edges) keys.add(key);
    for (const key of mine.pairs) keys.add(key);
    around(own, at, keys);
    for (let cue = 0; cue < CUES.length; cue++) {
      const value = CUES[cue]?.of(place) ?? -1;
      if (value >= 0) keys.add(mix(PLACE_KEYS[cue] ?? 0, value));
    }
    found(at, keys);
    if (at % SLICE === SLICE - 1) yield undefined;
  }
}

/** The keys of all rows at once, for training and tests. */
export function featuresOf(facts: readonly RowFacts[], seams: Seams | undefined): Int32Array[] {
  const out: Int32Array[] = [];
  finish(featuresSteps(facts, seams, (_, keys) => out.push(keys.take())));
  return out;
}
