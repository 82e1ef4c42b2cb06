/** Owns the report about a clean copy: the joins with their reasons, and the omissions, in Markdown. */
import type { Reason } from '../reasons';
import { beginningOf } from '../text/cut';
import type { Lines } from '../text/lines';
import { withoutMarkup } from '../text/markdown';
import { oneLine } from '../text/plain';
import type { CleanCopy } from './clean';
import { REPORT_WORDS } from './reasons';

/** How much of a line the report quotes, in UTF-16 units. */
const QUOTED = 40;

export interface ReportWish {
  /** The name of the source. */
  readonly name: string;
  readonly lines: Lines;
  /** How many were carried over, and of how many. */
  readonly notes: readonly [number, number];
  readonly corrections: readonly [number, number];
}

/** The report; `say` translates its sentences. */
export function cleanReport(copy: CleanCopy, wish: ReportWish, say: (reason: Reason) => string): string {
  const words = (key: keyof typeof REPORT_WORDS, ...args: readonly string[]): string =>
    say({ text: REPORT_WORDS[key], args });
  const plain = (text: string): string => withoutMarkup(oneLine(text));
  const quoted = (line: number): string => plain(beginningOf(wish.lines.text(line - 1).trim(), QUOTED));
  const { joins, left, radicals } = copy;
  const [notes, corrections] = [wish.notes.map(String), wish.corrections.map(String)];
  const sections = [
    [`# ${plain(words('title', wish.name))}`],
    copy.isSource ? [words('unchanged')] : [],
    joins.length === 0 ? [] : [`## ${words('joined', String(joins.length))}`, ''],
    joins.map(
      ({ first, second, reason }) => `- ${first} + ${second}: ${quoted(first)} ⏎ ${quoted(second)} (${say(reason)})`,
    ),
    left.length === 0 ? [] : [`## ${words('left', String(left.length))}`, ''],
    left.map((line) => `- ${line}: ${quoted(line)}`),
    radicals === 0 ? [] : [words('radicals', String(radicals))],
    wish.notes[1] + wish.corrections[1] === 0 ? [] : [words('carried', ...notes, ...corrections)],
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')
    .replace(/\n\n\n/g, '\n\n')}\n`;
}
