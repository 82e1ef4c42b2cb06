/** Owns writing the value of a date for other programs: ISO 8601, EDTF. */
import { type Place, placeOf } from '../corpus/when';
import { civil, isoDay, isoMonth, pad, parseIsoDay } from '../dates/calendar';

const CLOCK = /T(\d\d)(?::(\d\d))?(?::(\d\d))?$/;
const PART_OF_DAY = /T[A-Z]{2}$/;

/** One end of a value with its clock to the second; a part of day, which neither notation has, is left out. */
function endWithSeconds(end: string): string {
  const clock = CLOCK.exec(end);
  if (clock === null) return end.replace(PART_OF_DAY, '');
  const day = end.slice(0, clock.index);
  const [hour = '', minute = '00', second = '00'] = clock.slice(1);
  const number = parseIsoDay(day);
  // the end of a day is the beginning of the next
  if (hour === '24' && number !== undefined) return `${isoDay(number + 1)}T00:00:00`;
  return `${day}T${hour}:${minute}:${second}`;
}

/** The value in EDTF level 2 as libraries read it; undefined for what EDTF cannot say: a clock, a duration, “recently”. */
export function edtfOf(value: string): string | undefined {
  const { grain } = placeOf(value);
  if (grain === 'year' || grain === 'month' || grain === 'day' || grain === 'stretch') {
    return value.split('/').map(endWithSeconds).join('/');
  }
  return undefined;
}

/** A stretch of whole months or years as its first and last. */
function isoStretch({ key, from, to }: Place): string {
  const [first, last] = [civil(from), civil(to)];
  const years = /X/.test(key);
  const ends = [first, last].map(({ year, month }) => (years ? pad(year, 4) : isoMonth(year, month)));
  return ends.join('/');
}

/** The value in ISO 8601; of what has no year a month and day as XML Schema writes them; undefined for what no standard says. */
export function isoOf(value: string): string | undefined {
  const place = placeOf(value);
  if (place.grain === 'duration') return value;
  if (place.grain === 'clock') return value.includes('/') || PART_OF_DAY.test(value) ? undefined : value;
  const edtf = edtfOf(value);
  if (edtf === undefined) return undefined;
  if (edtf.startsWith('XXXX')) return /^XXXX(?:-\d\d){1,2}$/.test(edtf) ? edtf.replace('XXXX', '-') : undefined;
  if (edtf.includes('X') && edtf.includes('/')) return undefined;
  const coded = place.grain === 'stretch' && !edtf.includes('/');
  return coded ? isoStretch(place) : edtf;
}
