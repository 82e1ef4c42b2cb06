/** Owns the parts of a text that the Articles tree lists: articles, captions, and runs of furniture. */
import { heldPages } from '../../core/page/held-pages';
import type { JumpLine, Unit } from '../../core/page/model';
import { isStoryKind, isSurelyStory } from '../../core/page/surely-stories';
import { otherHalf } from '../../core/stories/query';
import { overlaps, type Span } from '../../core/text/span';
import type { Issue } from '../../host/issues/issues';
import type { IssueText } from '../../host/workspace-index/library';
import type { ScrapNode, UnitNode } from './nodes';

/** The headline of the part that a unit continues; '' if it continues none, or that part has no headline. */
function headlineBefore(jumps: UnitNode['jumps'], issue: Issue): string {
  for (const { jump, half } of jumps) {
    if (jump.direction !== 'in' || half?.kind !== 'found') continue;
    const before = issue.text(half.place.document);
    return before?.analysis.page.units[half.place.unit]?.headline ?? '';
  }
  return '';
}

/** A unit, or a run of furniture, with its page. */
export interface Part {
  readonly page: string | null;
  readonly node: UnitNode | ScrapNode;
}

/** The positions of the reader's notes in a text, by the text's key. */
export type NotedPlaces = (key: string) => readonly Span[];

function unitNode(
  text: IssueText,
  index: number,
  unit: Unit,
  marks: readonly JumpLine[],
  issue: Issue,
): Omit<UnitNode, 'notes'> {
  const jumps = marks.map((jump) => ({ jump, half: otherHalf(issue.stories, text.key, jump) }));
  const { value: day = '' } = unit.day ?? {};
  return {
    kind: 'unit',
    id: `${text.key}#${unit.id}`,
    text,
    unit,
    index,
    title: unit.headline || headlineBefore(jumps, issue),
    day: day === text.analysis.page.issueDate?.value ? '' : day,
    isSure: isSurelyStory(
      unit,
      jumps.some(({ half }) => half?.kind === 'found'),
    ),
    jumps,
    children: [],
  };
}

/** The parts of a text in reading order; what precedes the first page mark of a text with several pages belongs to that page. */
export function partsOf(text: IssueText, issue: Issue, placesOf: NotedPlaces): readonly Part[] {
  const { units, jumpLines, page: whole } = text.analysis.page;
  const pages = heldPages(text.analysis.page);
  const marks: JumpLine[][] = units.map(() => []);
  for (const jump of jumpLines) if (jump.direction !== 'refer') marks[jump.unit]?.push(jump);
  // what belongs to no article goes with the page before it
  let before = pages.find((page) => page !== null) ?? null;
  const parts: Part[] = [];
  const places = placesOf(text.key);
  // consecutive furniture becomes one node, since a page may have thousands of such rows
  let gathered: number[] = [];
  let gatheredOn: string | null = null;
  const flush = (): void => {
    const own = gathered.flatMap((index) => units[index] ?? []);
    const [begin, last] = [own[0], own[own.length - 1]];
    if (begin !== undefined && last !== undefined) {
      const node: ScrapNode = {
        kind: 'scrap',
        id: `${text.key}#${begin.id}`,
        text,
        what: begin.kind === 'teaser' ? 'teaser' : 'furniture',
        units: gathered,
        rows: own.reduce((sum, { roles }) => sum + roles.length, 0),
        start: begin.start,
        end: last.end,
        children: [],
      };
      parts.push({ page: gatheredOn, node });
    }
    gathered = [];
  };
  for (const [index, unit] of units.entries()) {
    const isStory = isStoryKind(unit);
    before = pages[index] ?? before;
    const page = pages[index] ?? whole ?? (isStory ? null : before);
    const goesOn = unit.kind === 'furniture' && units[gathered[0] ?? -1]?.kind === 'furniture' && page === gatheredOn;
    if (!goesOn) flush();
    if (isStory) {
      const notes = places.filter((place) => overlaps(unit, place)).length;
      parts.push({ page, node: { ...unitNode(text, index, unit, marks[index] ?? [], issue), notes } });
    } else {
      gatheredOn = page;
      gathered.push(index);
    }
  }
  flush();
  return parts;
}
