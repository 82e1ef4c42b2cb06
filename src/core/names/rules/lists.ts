/** Owns lists of names: if most items are people, the others are too. */
import { allHan } from '../../text/han';
import { type FoundName, overlap, surnameLevel, withFound, wordFlags } from '../found';
import { nameReason } from '../reasons';
import { WORD } from '../tagging/lexicon';
import { type Rule, ruled } from './rule';

const NOTE = /^[（(](?:[^（()）]{0,12})[）)]/;
/** In UTF-16 units, including the brackets. */
const LONGEST_NOTE = 14;
/** The end of the list item that begins at `start`: at 、 or at any other character that no name contains. */
function slotEnd(folded: string, start: number): number {
  let end = start;
  while (end < folded.length && end - start <= 5 && allHan(folded.charAt(end))) end++;
  return end;
}

/** The start of the next item, after an optional note in brackets; -1 at the end of the list. */
function nextSlot(folded: string, end: number): number {
  const note = NOTE.exec(folded.slice(end, end + 16))?.[0].length ?? 0;
  return folded.charAt(end + note) === '、' ? end + note + 1 : -1;
}

/** Turns all items of a list that is mostly people into people: 沈求我、童傅、厉无畏. */
export const lists: Rule = (found, { text, folded }, words) => {
  let out: readonly FoundName[] = found;
  for (let from = folded.indexOf('、'); from >= 0; ) {
    // the item before the first 、 begins at its name, not at the start of the sentence
    const head = out.find(
      ({ end, kind }) =>
        kind === 'person' && end <= from && end + LONGEST_NOTE >= from && nextSlot(folded, end) === from + 1,
    );
    const slots: { start: number; end: number; last: boolean }[] = head ? [{ ...head, last: false }] : [];
    let next = from + 1;
    let reached = from;
    while (next > 0) {
      const end = slotEnd(folded, next);
      reached = Math.max(end, next);
      const following = nextSlot(folded, end);
      slots.push({ start: next, end, last: following < 0 });
      next = following;
    }
    const person = (slot: { start: number; end: number }): FoundName | undefined =>
      out.find(({ start, kind }) => start === slot.start && kind === 'person');
    const people = slots.filter((slot) => (person(slot)?.end ?? Number.POSITIVE_INFINITY) <= slot.end);
    if (slots.length >= 3 && people.length >= slots.length * 0.6) {
      for (const slot of slots) {
        const known = person(slot);
        const length = slot.end - slot.start;
        const listed = [...(known?.reasons ?? []), nameReason('list')];
        const whole = !slot.last && length >= 2 && length <= 4;
        if (known !== undefined && (known.end === slot.end || !whole)) {
          out = out.map((one) => (one === known ? { ...one, reasons: listed } : one));
          continue;
        }
        const name = folded.slice(slot.start, slot.end);
        const other = out.some((one) => one.kind !== 'person' && overlap(one, slot));
        const plain = wordFlags(name, words);
        const word = plain !== 0 && (plain & (WORD.person | WORD.foreign)) === 0;
        if (!whole || other || word || surnameLevel(name.charAt(0), words) === 0) continue;
        out = withFound(out, ruled(text, slot, listed));
      }
    }
    from = folded.indexOf('、', Math.max(reached, from + 1));
  }
  return out;
};
