/** Owns making a clean copy of a text: stories complete, paragraphs joined, columns in order, furniture omitted. */

import type { Analysis } from '../analysis';
import { editionSteps } from '../edition/build';
import { convertedEditionSteps } from '../edition/converted';
import { type WholeUnit, wholeUnits } from '../edition/whole';
import type { NameResources } from '../names/find';
import { isHeadline } from '../page/lines/roles';
import type { Role } from '../page/model';
import { isStoryKind } from '../page/surely-stories';
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
  /** In source order. */
  readonly joins: readonly CleanJoin[];
  /** Source lines (1-based) that were omitted: furniture, and teasers for other pages. */
  readonly left: readonly number[];
  /** Whether the source was already a clean copy. */
  readonly isSource: boolean;
  /** Number of radicals from PDF copies (⽇) that are characters (日) in the copy. */
  readonly radicals: number;
}

/** Characters of the copy, converted with the given tables and names. */
export interface CleanScript {
  readonly to: ScriptTarget;
  readonly tables: ScriptTables;
  readonly names: NameResources;
}

const isHead = (role: Role): boolean => isHeadline(role) || role === 'byline';
const SOURCE = 'source';

/** A unit as written: head lines before the first paragraph stay heads, later ones become paragraphs. */
function cleanUnit({ blocks }: WholeUnit): CleanUnit {
  const heads: string[] = [];
  const paragraphs: string[] = [];
  for (const { role, text } of blocks) {
    const line = withoutRadicals(oneLine(text));
    if (line === '') continue;
    if (paragraphs.length === 0 && isHead(role)) heads.push(line);
    else paragraphs.push(line);
  }
  return { heads, paragraphs };
}

/** The reason for each join, by what is between its lines. */
function joinsOf({ page }: Analysis): readonly CleanJoin[] {
  return page.joins.map(({ first, second }) => {
    const between = Array.from({ length: Math.max(0, second - first - 1) }, (_, at) => page.lines.text(first + 1 + at));
    const key =
      second < first || between.some((line) => line.trim() !== '') ? 'apart' : between.length > 0 ? 'blank' : 'wrapped';
    return { first: first + 1, second: second + 1, reason: cleanReason(key) };
  });
}

/**
 * The clean copy of a text, in steps. Only parts in the text itself are joined: a jump line to another file is kept. A
 * text with the layout of a copy (`layout.ts`) is unchanged except for its characters.
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
  const isKept = ({ unit }: WholeUnit): boolean => isStoryKind(unit);
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
