/** Owns lists of those who attend, are elected or are away: 马路、温暖、何时列席; they are people however much each reads like a word. */
import { type FoundName, overlap, surnameLevel, withFound } from '../found';
import { nameReason } from '../reasons';
import { type Rule, ruled } from './rule';

/** What only people do, looked for first: the pattern below is tried at every clause. */
const DONE = /同志|人|委员|列席|出席|缺席|请假|当选|陪同|到会|作陪|在座|与会/;
/** A whole clause of names of two or three characters, before what only people do. */
const LIST =
  /(?<=^|[，。；：\s\u3000])[\u3400-\u9fff]{2,3}(?:、[\u3400-\u9fff]{2,3}){0,30}、[\u3400-\u9fff]{2,3}?(?=等?(?:[二两三四五六七八九十]{1,2}[位名]?(?:同志|人|委员)|列席|出席|缺席|请假|当选|陪同|到会|作陪|在座|与会))/g;
const REASON = [nameReason('list')];

/** People in such lists, where nothing is found; a list in which one begins like no surname, or names something else, is left alone. */
export const attendance: Rule = (found, { text, folded }, words) => {
  if (!folded.includes('、') || !DONE.test(folded)) return found;
  let out: readonly FoundName[] = found;
  for (const match of folded.matchAll(LIST)) {
    let start = match.index;
    const slots = match[0].split('、').map((name) => {
      const slot = { start, end: start + name.length, name };
      start = slot.end + 1;
      return slot;
    });
    const people = slots.every(
      (slot) =>
        surnameLevel(slot.name.charAt(0), words) >= 2 &&
        !found.some((one) => one.kind !== 'person' && overlap(one, slot)),
    );
    if (!people) continue;
    for (const slot of slots) {
      if (!out.some((one) => overlap(one, slot))) out = withFound(out, ruled(text, slot, REASON));
    }
  }
  return out;
};
