/** Owns what marks say of themselves in HTML. */
import { parseValue } from '../../../dates/calendar/notation';
import { isoOf } from '../../../export/edtf';

/** An attribute of a time element, where HTML has a notation for the value. */
export function datetime(value: string): string {
  const iso = isoOf(parseValue(value));
  return iso !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(iso) ? ` datetime="${iso}"` : '';
}
