/** Owns linking stories: from the pages of one or more issues to links between their jump lines. */
import type { JumpLine } from '../page/model';
import type { Reason } from '../reasons';
import { finish, type Steps } from '../steps';
import { editionsSteps, type PaperIssue } from './editions';
import type { IssueWords } from './halves/evidence';
import { BINS, binsOf, type Half, halfOf, type UnitWords, wordsByUnit } from './halves/halves';
import { occursIn } from './halves/occurs';
import { spreadOf } from './halves/shared';
import type { IssueToTie } from './issue';
import { linkAcross } from './links/across';
import { chainsOf } from './links/chains';
import { pairUp } from './links/choose';
import { placeOfCorrection } from './links/corrections';
import { lookupSteps } from './links/lookup';
import { linkUnmarked } from './links/unmarked';
import type { AmbiguousJump, Stories, StoryCorrection, StoryDocument, StoryLink, UnresolvedJump } from './model';
import { storyReason } from './reasons';

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

/** The greatest number of marks of an issue that are linked; the others are reported as open. */
const MOST_MARKS = 2_000;

/** How many documents or units are processed between two pauses. */
const DOCUMENTS = 8;
const UNITS = 64;

/** Links the stories of a set of documents synchronously. Never throws. */
export const tieStories = (
  documents: readonly StoryDocument[],
  corrections: readonly StoryCorrection[] = [],
): Stories => finish(tieSteps(documents, corrections));

/** Links the stories of a set of documents, in steps; documents of different issues are kept apart. Never throws. */
export function* tieSteps(
  documents: readonly StoryDocument[],
  corrections: readonly StoryCorrection[] = [],
): Steps<Stories> {
  const issues = yield* issuesOf(documents);
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
    links.push({ from, to, confidence: 'certain', reasons: [storyReason('reader')] });
    if (from.jump) taken.add(from.jump);
    if (to.jump) taken.add(to.jump);
  }
  const mayLink = (out: Half, back: Half): boolean =>
    !forbidden.has(`${out.place.document}\n${out.place.unit}\n${back.place.document}\n${back.place.unit}`);
  const beyond = new Set(issues.flatMap(marksBeyond));
  const free = (half: Half): boolean => half.jump === null || !taken.has(half.jump);
  const followed = (half: Half): boolean => free(half) && !beyond.has(half);
  const take = (link: StoryLink): void => {
    links.push(link);
    if (link.from.jump) taken.add(link.from.jump);
    if (link.to.jump) taken.add(link.to.jump);
  };
  const open: Half[] = [];
  for (const issue of issues) {
    const paired = yield* pairUp(issue, issue.outs.filter(followed), issue.ins.filter(followed), mayLink);
    paired.links.forEach(take);
    ambiguous.push(...paired.ambiguous);
    for (const { from, to } of paired.ambiguous) {
      for (const { jump } of [...from, ...to]) if (jump) taken.add(jump);
    }
    const left = { outs: issue.outs.filter(followed), ins: issue.ins.filter(followed) };
    for (const link of yield* linkUnmarked(issue, left.outs, left.ins, links, mayLink)) take(link);
    for (const half of [...issue.outs, ...issue.ins]) if (followed(half)) open.push(half);
  }
  for (const link of yield* linkAcross(issues, open.filter(free), mayLink)) take(link);
  for (const issue of issues) {
    const pages = new Set(
      issue.units.map(([document, unit]) => issue.documents[document]?.reading.units[unit]?.page ?? null),
    );
    for (const [index, half] of [...issue.outs, ...issue.ins].filter(free).entries()) {
      if (index % UNITS === UNITS - 1) yield undefined;
      const reason = beyond.has(half) ? storyReason('tooMany', String(MOST_MARKS)) : whyOpen(half, pages);
      if (half.jump && reason) unresolved.push({ place: half.place, jump: half.jump, reason });
    }
  }
  const byKey = new Map(documents.map((document) => [document.key, document]));
  yield undefined;
  const stories = {
    links,
    unresolved,
    ambiguous,
    chains: chainsOf(links),
    wrongPages: links.flatMap((link) => wrongPagesOf(link, byKey)),
  };
  return { ...stories, lookup: yield* lookupSteps(stories) };
}

/** The marks of an issue beyond the limit, which are the last ones. */
function marksBeyond({ outs, ins }: IssueToTie): readonly Half[] {
  if (outs.length + ins.length <= MOST_MARKS) return [];
  const inOrder = [...outs, ...ins].sort(
    (a, b) => a.document - b.document || (a.jump?.start ?? 0) - (b.jump?.start ?? 0),
  );
  return inOrder.slice(MOST_MARKS);
}

/** Why a mark has no other half; undefined if it needs none. */
function whyOpen(half: Half, pages: ReadonlySet<string | null>): Reason | undefined {
  const { jump } = half;
  if (jump === null || jump.kind === 'serial') return undefined;
  if (jump.kind === 'cross-issue') return storyReason('noIssue');
  if (jump.page === null || jump.page === 'same') return storyReason('nothing');
  if (!pages.has(jump.page)) return storyReason('noPage', jump.page);
  return storyReason(jump.direction === 'out' ? 'nothingFits' : 'nothingFitsBack', jump.page);
}

function wrongPagesOf({ from, to }: StoryLink, documents: ReadonlyMap<string, StoryDocument>) {
  const pageAt = (place: StoryLink['from']): string | null => {
    const reading = documents.get(place.document)?.reading;
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
function* issuesOf(documents: readonly StoryDocument[]): Steps<IssueToTie[]> {
  const editions = yield* editionsSteps(documents);
  const words: UnitWords[][] = [];
  for (const document of documents) {
    words.push(wordsByUnit(document));
    if (words.length % DOCUMENTS === 0) yield undefined;
  }
  const groups = new Map<string, { edition: PaperIssue; units: [number, number][] }>();
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
  const issues: IssueToTie[] = [];
  for (const { edition, units } of groups.values()) {
    yield undefined;
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
      const own = words[document]?.[unit];
      if (source === undefined || own === undefined) return undefined;
      return halfOf({ document, source, unitIndex: unit, jump, edition, words: own, order, scratch }, outward);
    };
    const mine = new Set(units.map(([d, u]) => `${d} ${u}`));
    let made = 0;
    for (const d of new Set(units.map(([document]) => document))) {
      for (const jump of documents[d]?.reading.jumpLines ?? []) {
        if (jump.direction === 'refer' || !mine.has(`${d} ${jump.unit}`) || ignored[d]?.has(jump)) continue;
        const outward = jump.direction === 'out';
        const half = make(d, jump.unit, jump, outward, outward ? outs.length : ins.length);
        if (half) (outward ? outs : ins).push(half);
        if (++made % UNITS === 0) yield undefined;
      }
    }
    const bare = new Map<string, Half | undefined>();
    issues.push({
      edition,
      documents,
      units,
      outs,
      ins,
      words: yield* wordsOf(documents, units, words, scratch, outs.length + ins.length > 0),
      half(document, unit, outward) {
        const key = `${document} ${unit} ${outward}`;
        if (!bare.has(key)) bare.set(key, make(document, unit, null, outward, unit));
        return bare.get(key);
      },
    });
  }
  return issues;
}

/** How many characters of each unit are counted for the rarity of pairs. */
const COUNTED = 500;

/** The rarity of each character pair in an issue, and whether words occur in it. */
function* wordsOf(
  documents: readonly StoryDocument[],
  units: readonly (readonly [number, number])[],
  words: readonly (readonly UnitWords[])[],
  scratch: Uint16Array,
  needed: boolean,
): Steps<IssueWords> {
  const weights = new Float32Array(needed ? BINS : 0);
  if (needed) {
    let total = 1;
    const seen = new Float32Array(BINS);
    for (const [index, [d, u]] of units.entries()) {
      if (index % UNITS === UNITS - 1) yield undefined;
      const unit = documents[d]?.reading.units[u];
      if (unit === undefined || unit.kind === 'furniture') continue;
      total++;
      for (const bin of binsOf(words[d]?.[u]?.paragraphs ?? [], scratch, COUNTED).bins)
        seen[bin] = (seen[bin] ?? 0) + 1;
    }
    for (let bin = 0; bin < BINS; bin++) weights[bin] = Math.log(1 + total / (1 + (seen[bin] ?? 0)));
  }
  const texts = [...new Set(units.map(([d]) => d))].flatMap((d) => documents[d]?.reading.text ?? []);
  const spread = yield* spreadOf(needed ? units.map(([d, u]) => words[d]?.[u]?.paragraphs ?? []) : []);
  return { weights, spread, occurs: occursIn(texts) };
}
