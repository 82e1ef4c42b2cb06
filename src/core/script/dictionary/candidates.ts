/** Owns the forms that a character can have in a target. */

import type { ScriptTarget } from '../model';
import type { Sections } from './layout';
import { convertCharacter, readPairs, type Stages } from './stage';

/** Value of `severalOf` for a character whose simplified form is also one of its traditional forms. */
export const OWN_FORM = 2;

/** Per unit: 0 if it has one traditional form, else 1 or `OWN_FORM`. */
export function severalOf(sections: Sections): Uint8Array {
  const several = new Uint8Array(65536);
  const data = sections.u16('candidates');
  for (let i = 0; i < data.length; ) {
    const length = data[i] as number;
    const forms = i + 1 + length;
    const end = forms + 1 + (data[forms] as number);
    const key = data[i + 1] as number;
    if (length === 1) several[key] = data.subarray(forms + 1, end).includes(key) ? OWN_FORM : 1;
    i = end;
  }
  return several;
}

/** The forms of each simplified character that has several in the target, the dictionary's choice first. */
export interface FormCandidates {
  /** Per unit: the start of its row in `rows`; 0 if it has one form. */
  readonly starts: Uint16Array;
  /** A row: the number of forms of one unit, followed by the forms. */
  readonly rows: Uint16Array;
  readonly forms: ReadonlyMap<number, readonly string[]>;
}

/** Reads the candidates for a target. */
export function formCandidates(sections: Sections, stages: Stages, to: ScriptTarget): FormCandidates {
  const region = to === 'tw' || to === 'twp' ? stages.one('tw') : to === 'hk' || to === 'hkp' ? stages.one('hk') : null;
  const all = new Map<number, readonly string[]>();
  const starts = new Uint16Array(65536);
  const rows: number[] = [0];
  for (const [key, values] of readPairs(sections.u16('candidates'))) {
    const forms = [...new Set([...values].map((form) => (region === null ? form : convertCharacter(region, form))))];
    if (key.length !== 1 || forms.length < 2) continue;
    const unit = key.charCodeAt(0);
    const single = forms.filter((form) => form.length === 1);
    starts[unit] = rows.length;
    rows.push(single.length, ...single.map((form) => form.charCodeAt(0)));
    all.set(unit, forms);
  }
  return { starts, rows: Uint16Array.from(rows), forms: all };
}
