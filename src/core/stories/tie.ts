/** Owns tying stories: from the pages of an issue (or several) to links between their jump lines. */
import type { JumpLine, Paragraph } from '../page/model';
import type { Reason } from '../reasons';
import { linkAcross } from './across';
import { chainsOf } from './chains';
import { pairUp } from './choose';
import { placeOfCorrection } from './corrections';
import { type Edition, editionsOf } from './editions';
import type { IssueWords } from './evidence';
import { BINS, binsOf, type Half, halfOf, paragraphsByUnit } from './halves';
import type { Issue } from './issue';
import type { AmbiguousJump, Stories, StoryCorrection, StoryDocument, StoryLink, UnresolvedJump } from './model';
import { because } from './reasons';
import { spreadOf } from './shared';
import { linkUnmarked } from './unmarked';

/** Marks that only repeat what the text already does: （下转第二版）（上接第一版） side by side. */
function rejoined(jumps: readonly JumpLine[]): Set<JumpLine> {
  const found = new Set<JumpLine>();
  jumps.forEach((jump, at) => {
    const next = jumps[at + 1];
    if (jump.direction === 'out' && next?.direction === 'in' && next.line === jump.line && next.start - jump.end <= 2) {
      found.add(jump);
      found.add(next);
    }
  });
  return found;
}

/** Ties the stories of a set of documents; documents of different issues are kept apart. Never throws. */
export function tieStories(documents: readonly StoryDocument[], corrections: readonly StoryCorrection[] = []): Stories {
  const issues = issuesOf(documents);
  const links: StoryLink[] = [];
  const unresolved: UnresolvedJump[] = [];
  const ambiguous: AmbiguousJump[] = [];
  const taken = new Set<JumpLine>();
  const forbidden = new Set<string>();
  for (const correction of corrections) {
    const from = placeOfCorrection(documents, correction.from, 'out');
    const to = placeOfCorrection(documents, correction.to, 'in');
    if (from === undefined || to === undefined) continue;
    if (correction.kind === 'unlink') {
      forbidden.add(`${from.document}\n${from.unit}\n${to.document}\n${to.unit}`);
      continue;
    }
    links.push({ from, to, confidence: 'certain', reasons: [because('reader')] });
    if (from.jump) taken.add(from.jump);
    if (to.jump) taken.add(to.jump);
  }
  const mayLink = (out: Half, back: Half): boolean =>
    !forbidden.has(`${out.place.document}\n${out.place.unit}\n${back.place.document}\n${back.place.unit}`);
  const free = (half: Half): boolean => half.jump === null || !taken.has(half.jump);
  const take = (link: StoryLink): void => {
    links.push(link);
    if (link.from.jump) taken.add(link.from.jump);
    if (link.to.jump) taken.add(link.to.jump);
  };
  const open: Half[] = [];
  for (const issue of issues) {
    const paired = pairUp(issue, issue.outs.filter(free), issue.ins.filter(free), mayLink);
    paired.links.forEach(take);
    ambiguous.push(...paired.ambiguous);
    for (const { from, to } of paired.ambiguous) {
      for (const { jump } of [...from, ...to]) if (jump) taken.add(jump);
    }
    for (const link of linkUnmarked(issue, issue.outs.filter(free), issue.ins.filter(free), links, mayLink)) take(link);
    open.push(...issue.outs.filter(free), ...issue.ins.filter(free));
  }
  for (const link of linkAcross(issues, open.filter(free), mayLink)) take(link);
  for (const issue of issues) {
    for (const half of [...issue.outs, ...issue.ins].filter(free)) {
      const reason = whyOpen(half, issue);
      if (half.jump && reason) unresolved.push({ place: half.place, jump: half.jump, reason });
    }
  }
  return {
    links,
    unresolved,
    ambiguous,
    chains: chainsOf(links),
    wrongPages: links.flatMap((link) => wrongPagesOf(link, documents)),
  };
}

/** Why a mark has no other half, in words; undefined where it need not have one. */
function whyOpen(half: Half, issue: Issue): Reason | undefined {
  const { jump } = half;
  if (jump === null || jump.kind === 'serial') return undefined;
  if (jump.kind === 'cross-issue') return because('noIssue');
  if (jump.page === null || jump.page === 'same') return because('nothing');
  const here = issue.units.some(
    ([document, unit]) => issue.documents[document]?.reading.units[unit]?.page === jump.page,
  );
  if (!here) return because('noPage', jump.page);
  return because(jump.direction === 'out' ? 'nothingFits' : 'nothingFitsBack', jump.page);
}

function wrongPagesOf({ from, to }: StoryLink, documents: readonly StoryDocument[]) {
  const pageAt = (place: StoryLink['from']): string | null => {
    const reading = documents.find(({ key }) => key === place.document)?.reading;
    return reading?.units[place.unit]?.page ?? reading?.page ?? null;
  };
  const digits = (page: string): string => page.replace(/^[A-Z]+/, '');
  const wrong = (place: StoryLink['from'], other: StoryLink['from']) => {
    const actual = pageAt(other);
    const printed = place.jump?.page;
    if (place.jump?.kind !== 'continuation' || !printed || printed === 'same' || actual === null) return [];
    if (
      printed === actual ||
      (digits(printed) === digits(actual) && (digits(printed) === printed) !== (digits(actual) === actual))
    )
      return [];
    return [{ document: place.document, jump: place.jump, actual }];
  };
  return [...wrong(from, to), ...wrong(to, from)];
}

/** Groups the units of the documents by issue and makes their halves. */
function issuesOf(documents: readonly StoryDocument[]): Issue[] {
  const editions = editionsOf(documents);
  const paragraphs = documents.map((document) => paragraphsByUnit(document));
  const groups = new Map<string, { edition: Edition; units: [number, number][] }>();
  documents.forEach((document, d) => {
    document.reading.units.forEach((_, u) => {
      const edition = editions[d]?.[u];
      if (edition === undefined) return;
      const group = groups.get(edition.key);
      if (group) group.units.push([d, u]);
      else groups.set(edition.key, { edition, units: [[d, u]] });
    });
  });
  const scratch = new Uint16Array(BINS);
  const ignored = documents.map(({ reading }) => rejoined(reading.jumpLines));
  return [...groups.values()].map(({ edition, units }) => {
    const outs: Half[] = [];
    const ins: Half[] = [];
    const make = (
      document: number,
      unit: number,
      jump: JumpLine | null,
      outward: boolean,
      order: number,
    ): Half | undefined => {
      const source = documents[document];
      if (source === undefined) return undefined;
      return halfOf(
        {
          document,
          source,
          unitIndex: unit,
          jump,
          edition,
          paragraphs: paragraphs[document]?.[unit] ?? [],
          order,
          scratch,
        },
        outward,
      );
    };
    const mine = new Set(units.map(([d, u]) => `${d} ${u}`));
    for (const d of new Set(units.map(([document]) => document))) {
      for (const jump of documents[d]?.reading.jumpLines ?? []) {
        if (jump.direction === 'refer' || !mine.has(`${d} ${jump.unit}`) || ignored[d]?.has(jump)) continue;
        const outward = jump.direction === 'out';
        const half = make(d, jump.unit, jump, outward, outward ? outs.length : ins.length);
        if (half) (outward ? outs : ins).push(half);
      }
    }
    return {
      edition,
      documents,
      units,
      outs,
      ins,
      words: wordsOf(documents, units, paragraphs, scratch, outs.length + ins.length > 0),
      half: (document: number, unit: number, outward: boolean) => make(document, unit, null, outward, unit),
    };
  });
}

/** Characters of each unit that count for how rare a pair is. */
const COUNTED = 500;

/** How rare each character pair is in an issue, and whether words stand in it. */
function wordsOf(
  documents: readonly StoryDocument[],
  units: readonly (readonly [number, number])[],
  paragraphs: readonly (readonly (readonly Paragraph[])[])[],
  scratch: Uint16Array,
  needed: boolean,
): IssueWords {
  const weights = new Float32Array(needed ? BINS : 0);
  if (needed) {
    let total = 1;
    const seen = new Float32Array(BINS);
    for (const [d, u] of units) {
      const unit = documents[d]?.reading.units[u];
      if (unit === undefined || unit.kind === 'furniture') continue;
      total++;
      for (const bin of binsOf(paragraphs[d]?.[u] ?? [], scratch, COUNTED).bins) seen[bin] = (seen[bin] ?? 0) + 1;
    }
    for (let bin = 0; bin < BINS; bin++) weights[bin] = Math.log(1 + total / (1 + (seen[bin] ?? 0)));
  }
  const texts = [...new Set(units.map(([d]) => d))].flatMap((d) => documents[d]?.reading.text ?? []);
  const spread = spreadOf(needed ? units.map(([d, u]) => paragraphs[d]?.[u] ?? []) : []);
  return { weights, spread, occurs: (words) => texts.some((text) => text.includes(words)) };
}
