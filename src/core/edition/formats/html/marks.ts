/** Owns the attributes of marks in HTML. */
import { parseValue } from '../../../dates/calendar/notation';
import { isoOf } from '../../../export/edtf';

/** The attribute of a time element, if HTML has a notation for the value. */
export function datetime(value: string): string {
  const iso = isoOf(parseValue(value));
  return iso !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(iso) ? ` datetime="${iso}"` : '';
}
