/** Owns cutting paragraphs in two, as a column break does when a page is copied. */
import { labelIndex } from '../../core/page/labels/labels';
import type { Chance } from '../random';
import type { Answer, AnsweredPage } from './answers';

const TEXT: ReadonlySet<number> = new Set([labelIndex('B'), labelIndex('P'), labelIndex('C'), labelIndex('c')]);
const GOES_ON: Readonly<Record<string, number>> = { caption: labelIndex('c') };
/** The least length of a paragraph that is cut, and how many characters remain on either side. */
const CUT = 36;
const SIDE = 8;
/** No cut at the end of a sentence, where nobody could notice it. */
const ENDS = /[。！？!?…；;]["”’」』）)]?$/;

/** The share of a page's paragraphs that is cut. */
const SHARE = 0.1;

/** The page with some long paragraphs cut in two, separated by blank lines as paragraphs are; undefined if none was cut. */
export function cutPage(page: AnsweredPage, chance: Chance): AnsweredPage | undefined {
  const written = page.text.split(/\r\n|\n|\r/);
  const isSpaced = written.filter((line) => line.trim() === '').length * 2.5 > written.length;
  const lines: string[] = [];
  const answers = new Map<number, Answer>();
  const joins: (readonly [number, number])[] = [];
  /** From each line to the lines of its first and last part. */
  const moved = new Map<number, readonly [number, number]>();
  let cuts = 0;
  written.forEach((text, at) => {
    const answer = page.answers.get(at);
    const place = SIDE + chance.below(Math.max(1, text.length - 2 * SIDE));
    const head = text.slice(0, place).trimEnd();
    const first = lines.length;
    if (answer !== undefined) answers.set(first, answer);
    if (
      answer === undefined ||
      !TEXT.has(answer.label) ||
      text.length < CUT ||
      ENDS.test(head) ||
      !chance.happens(SHARE)
    ) {
      lines.push(text);
      moved.set(at, [first, first]);
      return;
    }
    lines.push(head, ...(isSpaced ? [''] : []), text.slice(place).trimStart());
    const last = lines.length - 1;
    answers.set(last, { ...answer, label: GOES_ON[answer.role] ?? labelIndex('B'), start: false });
    joins.push([first, last]);
    moved.set(at, [first, last]);
    cuts++;
  });
  if (cuts === 0) return undefined;
  const again = (all: AnsweredPage['joins']): (readonly [number, number])[] =>
    all.map(([one, other]) => [moved.get(one)?.[1] ?? 0, moved.get(other)?.[0] ?? 0]);
  return {
    ...page,
    id: `${page.id} cut`,
    text: lines.join('\n'),
    answers,
    joins: [...joins, ...again(page.joins)],
    optionalJoins: again(page.optionalJoins),
  };
}
