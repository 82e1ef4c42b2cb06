/** Owns masked names: 张某, 李某某, 赵某强 are people, and differ between articles. */
import { COMPOUND_SURNAMES } from '../../text/surnames';
import { type FoundName, surnameLevel, type Words, withFound } from '../found';
import { mayBegin } from './surnames';

const MASK = '某';
/** Letters that distinguish several people of one surname: 陈某甲. */
const LETTERS = '甲乙丙丁戊';
/** Words before which 某 means “a certain”: 某公司, 某地. */
const CERTAIN =
  /^(?:些|种|个|地|日|市|县|区|镇|乡|村|校|单|家|位|项|类|时|年|月|天|次|人|公司|学|医院|银行|企业|工|机|网|品牌|小区|大|中|部|局|酒|商|超市|路|街|楼|处|方|段|国|省)/;
/** What follows a masked name that ends in a character of the given name: 赵某强、 */
const ENDS = /^(?:$|[^\u3400-\u9fff]|[和与及等系因被在到将向的])/;
/** Characters after which a name may begin. */
const BEFORE =
  /^(?:$|[^\u3400-\u9fff]|[的对向和与及是找请给被让跟听为由等了经据同而使把问子人员机主友客民工告者生师长官犯贼妇汉])/;

/** The margin of a masked name whose neighbours speak for it, in nats. */
const CLEAR = 2;

/** Whether the name is masked. */
export const isMasked = (name: string): boolean => name.length > 1 && name.indexOf(MASK) > 0;

/** How common the folded character is as a one-character given name, 0–3. */
const givenLevel = (char: string, { characters }: Words): number =>
  char === '' ? 0 : ((characters[char.charCodeAt(0)] ?? 0) >> 6) & 3;

/** The start of the masked name whose 某 is at `at`; -1 if no surname precedes. */
function startOf(folded: string, at: number, words: Words): number {
  if (at >= 2 && COMPOUND_SURNAMES.has(folded.slice(at - 2, at))) return at - 2;
  return at >= 1 && surnameLevel(folded.charAt(at - 1), words) >= 2 ? at - 1 : -1;
}

/** The end of the masked name. `read` is its end according to the model, if it found it. */
function endOf(folded: string, at: number, read: number, words: Words): number {
  const next = folded.charAt(at + 1);
  if (next === MASK || LETTERS.includes(next || ' ')) return at + 2;
  const given = givenLevel(next, words) >= 2 && ENDS.test(folded.slice(at + 2));
  return given || (read === at + 2 && givenLevel(next, words) >= 2) ? at + 2 : at + 1;
}

/** Adds and completes masked names. `text` and `folded` have the same offsets. */
export function withMasked(
  found: readonly FoundName[],
  text: string,
  folded: string,
  words: Words,
): readonly FoundName[] {
  let out = found;
  for (let at = folded.indexOf(MASK); at >= 0; at = folded.indexOf(MASK, at + 1)) {
    if (folded.charAt(at - 1) === MASK) continue;
    const start = startOf(folded, at, words);
    if (start < 0) continue;
    const free =
      BEFORE.test(folded.charAt(start - 1)) ||
      mayBegin(folded, start, surnameLevel(folded.charAt(start), words), words);
    const clear = !CERTAIN.test(folded.slice(at + 1)) && free;
    const known = out.find((one) => one.kind === 'person' && one.start <= at && one.end >= at);
    if (known === undefined) {
      if (!clear) continue;
      if (out.some((one) => one.start < at + 1 && one.end > start)) continue;
    } else if (known.start < start && surnameLevel(folded.charAt(known.start), words) >= 2) continue;
    const end = endOf(folded, at, known?.end ?? -1, words);
    // a doubtful reading is worth no less than none
    const margin = Math.max(known?.margin ?? CLEAR, clear ? CLEAR : Number.NEGATIVE_INFINITY);
    if (known?.start === start && known.end === end && known.margin === margin) continue;
    out = withFound(out, {
      start,
      end,
      form: text.slice(start, end),
      kind: 'person',
      margin,
      reasons: known?.reasons ?? [],
    });
  }
  return out;
}
