/** Owns the classification of dates for the reader, by their value. */
import type { DateValue } from './calendar/value';
import type { DateClass } from './model';

const CLASSES: Readonly<Record<DateValue['kind'], DateClass>> = {
  moment: 'calendar',
  span: 'calendar',
  other: 'calendar',
  reference: 'relative-now',
  duration: 'duration',
  set: 'set',
  clock: 'set',
};

/** The class of a value. */
export const dateClassOf = ({ kind }: DateValue): DateClass => CLASSES[kind];
