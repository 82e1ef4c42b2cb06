/** Owns lists of people who attend, are elected or are absent: 马路、温暖、何时列席; all slots are people, even if they read like words. */
import { type FoundName, overlap, surnameLevel, withFound } from '../found';
import { nameReason } from '../reasons';
import { type Rule, ruled } from './rule';

/** What only people do; tested first, since LIST is expensive to try at every clause. */
const DONE = /同志|人|委员|列席|出席|缺席|请假|当选|陪同|到会|作陪|在座|与会/;
/** A whole clause of names of two or three characters, before one of these words. */
const LIST =
  /(?<=^|[，。；：\s\u3000])[\u3400-\u9fff]{2,3}(?:、[\u3400-\u9fff]{2,3}){0,30}、[\u3400-\u9fff]{2,3}?(?=等?(?:[二两三四五六七八九十]{1,2}[位名]?(?:同志|人|委员)|列席|出席|缺席|请假|当选|陪同|到会|作陪|在座|与会))/g;
const REASON = [nameReason('list')];

/** Adds the people of such lists that the model missed; lists with a slot that has no surname, or is another name, are skipped. */
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
