/** Owns the values of phrases after two consecutive stages. */
import type { OverrideName, Sections } from './layout';
import { offsetsOf } from './trie';

/** The required parts of a stage. */
interface Valued {
  readonly delta: Uint16Array;
  readonly valueStart: Uint32Array;
  readonly values: Uint16Array;
}

/**
 * The values of phrases after both stages: the first value, converted character by character through `second` on first
 * use, except for the overrides stored in the file.
 */
export function joinPhraseValues(sections: Sections, name: OverrideName, first: Valued, second: Valued | undefined) {
  const ids = sections.u16(`${name}+ids`);
  const lengths = sections.u8(`${name}+lengths`);
  const overrides = sections.u16(`${name}+values`);
  const starts = offsetsOf(lengths, 0);
  const mapped = new Uint16Array(first.values);
  const old = first.valueStart;
  const lengthOf = (id: number): number => (old[id + 1] as number) - (old[id] as number);
  const settled = new Uint8Array(old.length);
  const delta = second?.delta;
  const settle = (id: number, values: Uint16Array, at: ArrayLike<number>): void => {
    settled[id] = 1;
    if (delta === undefined) return;
    for (let i = at[id] as number; i < (at[id + 1] as number); i++) {
      const unit = values[i] as number;
      values[i] = unit + (delta[unit] as number);
    }
  };
  let same = true;
  for (let i = 0; i < ids.length; i++) {
    settled[ids[i] as number] = 1;
    if (lengths[i] !== lengthOf(ids[i] as number)) same = false;
  }
  if (same) {
    for (let i = 0; i < ids.length; i++)
      mapped.set(overrides.subarray(starts[i], starts[i + 1]), old[ids[i] as number]);
    return { valueStart: old, values: mapped, settled, settle: (id: number) => settle(id, mapped, old) };
  }
  const valueLength = new Uint8Array(old.length - 1);
  for (let id = 0; id < valueLength.length; id++) valueLength[id] = lengthOf(id);
  for (let i = 0; i < ids.length; i++) valueLength[ids[i] as number] = lengths[i] as number;
  const valueStart = offsetsOf(valueLength, 0);
  const values = new Uint16Array(valueStart[valueLength.length] as number);
  let copied = 0;
  const copyUpTo = (id: number): void => {
    values.set(mapped.subarray(old[copied], old[id]), valueStart[copied]);
    copied = id;
  };
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    copyUpTo(id);
    values.set(overrides.subarray(starts[i], starts[i + 1]), valueStart[id]);
    copied = id + 1;
  }
  copyUpTo(valueLength.length);
  return { valueStart, values, settled, settle: (id: number) => settle(id, values, valueStart) };
}
