/** Owns links to a half whose mark was lost: found by page, headline and the interrupted sentence, never with certainty. */
import type { Steps } from '../../steps';
import { evidenceFor, headlineLikeness, newScratch, WEIGHT } from '../halves/evidence';
import type { Half } from '../halves/halves';
import type { IssueToTie } from '../issue';
import type { StoryLink } from '../model';
import { storyReason } from '../reasons';

/** The least score of a unit without a mark, and its least lead over the next. */
const UNMARKED_THRESHOLD = 5;

/** A unit as [document, unit]. */
type Place = readonly [number, number];

/** On a page with more articles, those nearest to the mark are considered. */
const MOST_UNMARKED = 64;

/** The articles of each page, in reading order. */
function articlesByPage({ documents, units }: IssueToTie): ReadonlyMap<string, readonly Place[]> {
  const pages = new Map<string, Place[]>();
  for (const [document, unit] of units) {
    const { kind, page = null } = documents[document]?.reading.units[unit] ?? {};
    if (kind !== 'article' || page === null) continue;
    const own = pages.get(page) ?? [];
    pages.set(page, own);
    own.push([document, unit]);
  }
  return pages;
}

function nearestOf(places: readonly Place[], { document, place }: Half): readonly Place[] {
  if (places.length <= MOST_UNMARKED) return places;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [d, u] = places[middle] ?? [0, 0];
    if (d > document || (d === document && u >= place.unit)) high = middle;
    else low = middle + 1;
  }
  const from = Math.max(0, Math.min(low - MOST_UNMARKED / 2, places.length - MOST_UNMARKED));
  return places.slice(from, from + MOST_UNMARKED);
}

/** Links from a mark to a unit without one, in steps. */
export function* linkUnmarked(
  issue: IssueToTie,
  outs: readonly Half[],
  ins: readonly Half[],
  links: readonly StoryLink[],
  mayLink: (out: Half, back: Half) => boolean,
): Steps<StoryLink[]> {
  const found: StoryLink[] = [];
  const scratch = newScratch();
  const entered = new Set(links.map(({ to }) => `${to.document}\n${to.unit}`));
  const left = new Set(links.map(({ from }) => `${from.document}\n${from.unit}`));
  const marks = new Set<string>();
  for (const document of new Set(issue.units.map(([index]) => index)))
    for (const { unit, direction } of issue.documents[document]?.reading.jumpLines ?? [])
      marks.add(`${document} ${unit} ${direction}`);
  const byPage = articlesByPage(issue);
  const candidates = (
    half: Half,
    outward: boolean,
  ): { readonly other: Half; readonly score: number; readonly link: StoryLink }[] => {
    const page = half.jump?.page ?? null;
    if (half.jump?.kind !== 'continuation' || page === 'same' || page === null) return [];
    return nearestOf(byPage.get(page) ?? [], half).flatMap(([document, unit]) => {
      const there = issue.documents[document]?.reading.units[unit];
      if (there === undefined || there === half.unit) return [];
      const key = `${issue.documents[document]?.key}\n${unit}`;
      if (marks.has(`${document} ${unit} ${outward ? 'in' : 'out'}`) || (outward ? entered : left).has(key)) return [];
      const other = issue.half(document, unit, !outward);
      if (other === undefined) return [];
      const [out, back] = outward ? [half, other] : [other, half];
      if (!mayLink(out, back)) return [];
      const { score, reasons } = evidenceFor(out, back, issue.words, undefined, scratch);
      const headed = headlineLikeness(out, back) >= 0.6;
      const headless = back.heads.length === 0;
      const goesOn = out.cut && !back.lead;
      if (outward ? !(headed || (headless && goesOn)) : !(headed || (headless && out.cut))) return [];
      const cut = !outward && out.cut ? 1.5 : 0;
      const why = [...reasons, storyReason('unmarked'), ...(out.cut && !outward ? [storyReason('unfinished')] : [])];
      return [
        {
          other,
          score: score + cut,
          link: { from: out.place, to: back.place, confidence: 'likely' as const, reasons: why },
        },
      ];
    });
  };
  for (const [halves, outward] of [
    [outs, true],
    [ins, false],
  ] as const) {
    for (const half of halves) {
      yield undefined;
      const best = candidates(half, outward).sort((a, b) => b.score - a.score);
      const first = best[0];
      const second = best[1];
      if (
        first === undefined ||
        first.score < UNMARKED_THRESHOLD ||
        (second && first.score - second.score < WEIGHT.margin)
      )
        continue;
      found.push(first.link);
      entered.add(`${first.link.to.document}\n${first.link.to.unit}`);
      left.add(`${first.link.from.document}\n${first.link.from.unit}`);
    }
  }
  return found;
}
