/** Owns making a clean copy of a text: stories whole, paragraphs joined, columns in order, furniture left out. */
import type { Analysis } from '../analysis';
import { editionSteps } from '../edition/build';
import { convertedEditionSteps } from '../edition/converted';
import { type WholeUnit, wholeUnits } from '../edition/whole';
import type { NameResources } from '../names/find';
import type { Role } from '../page/model';
import type { Reason } from '../reasons';
import type { ScriptTables } from '../script/convert';
import type { ScriptTarget } from '../script/model';
import { convertWithPreferences } from '../script/with-preferences';
import type { Steps } from '../steps';
import { tieStories } from '../stories/tie';
import { withoutRadicals } from '../text/fold';
import { oneLine } from '../text/plain';
import { type CleanUnit, isLaidOut, layOut } from './layout';
import { cleanReason } from './reasons';

/** Two lines of the source (1-based) that are one paragraph, or one story, in the copy. */
export interface CleanJoin {
  readonly first: number;
  readonly second: number;
  readonly reason: Reason;
}

export interface CleanCopy {
  readonly text: string;
  /** In the order of the source. */
  readonly joins: readonly CleanJoin[];
  /** Lines of the source (1-based) that were left out: furniture, and titles that lead to other pages. */
  readonly left: readonly number[];
  /** Whether the source was a clean copy itself. */
  readonly isSource: boolean;
  /** How many radicals of PDF copies (⽇) are characters (日) in the copy. */
  readonly radicals: number;
}

/** Characters of the copy: with the tables and names that converting needs. */
export interface CleanScript {
  readonly to: ScriptTarget;
  readonly tables: ScriptTables;
  readonly names: NameResources;
}

const HEADS: ReadonlySet<Role> = new Set(['kicker', 'headline', 'subheadline', 'byline']);
const SOURCE = 'source';

/** A unit as it is written: head lines before the first paragraph stay heads, those after it become paragraphs. */
function cleanUnit({ blocks }: WholeUnit): CleanUnit {
  const heads: string[] = [];
  const paragraphs: string[] = [];
  for (const { role, text } of blocks) {
    const line = withoutRadicals(oneLine(text));
    if (line === '') continue;
    if (paragraphs.length === 0 && HEADS.has(role)) heads.push(line);
    else paragraphs.push(line);
  }
  return { heads, paragraphs };
}

/** Why each join was made, by what stands between its lines. */
function joinsOf({ page }: Analysis): readonly CleanJoin[] {
  return page.joins.map(({ first, second }) => {
    const between = Array.from({ length: Math.max(0, second - first - 1) }, (_, at) => page.lines.text(first + 1 + at));
    const key =
      second < first || between.some((line) => line.trim() !== '') ? 'apart' : between.length > 0 ? 'blank' : 'wrapped';
    return { first: first + 1, second: second + 1, reason: cleanReason(key) };
  });
}

/**
 * The clean copy of a text, in steps. Only what stands in the text itself is joined: a jump line to another file stays. A text that
 * is laid out as a copy is (`layout.ts`) is its own copy, but for its characters.
 */
export function* cleanSteps(analysis: Analysis, script?: CleanScript): Steps<CleanCopy> {
  if (isLaidOut(analysis.text)) {
    const { text } = analysis;
    const converted = script === undefined ? text : convertWithPreferences(text, script.tables, { to: script.to }).text;
    return { text: converted, joins: [], left: [], isSource: true, radicals: 0 };
  }
  const stories = tieStories([{ key: SOURCE, path: '', reading: analysis.page }]);
  yield undefined;
  const sources = [{ key: SOURCE, path: '', analysis }];
  const read = yield* editionSteps(sources, stories, { names: script?.names });
  const edition = script === undefined ? read : yield* convertedEditionSteps(read, script.tables, script.to);
  const isKept = ({ unit: { kind } }: WholeUnit): boolean => kind === 'article' || kind === 'caption';
  const whole = wholeUnits(edition, { keepsOpenMarks: true });
  const { units } = analysis.page;
  const left = units
    .flatMap(({ kind, roles }) =>
      roles.filter(({ role }) => kind === 'furniture' || kind === 'teaser' || role === 'furniture' || role === 'folio'),
    )
    .map(({ line }) => line + 1)
    .sort((a, b) => a - b);
  const halves = stories.links.map(({ from, to }) => ({
    first: from.line + 1,
    second: to.line + 1,
    reason: cleanReason('halves'),
  }));
  const { text } = analysis;
  const plain = withoutRadicals(text);
  let radicals = 0;
  if (plain !== text) for (let i = 0; i < text.length; i++) if (text[i] !== plain[i]) radicals++;
  return {
    text: layOut(whole.filter(isKept).map(cleanUnit)),
    joins: [...joinsOf(analysis), ...halves].sort((a, b) => a.first - b.first),
    left,
    isSource: false,
    radicals,
  };
}
