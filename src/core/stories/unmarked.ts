/** Owns halves whose other half lost its mark: found by page, headline and the cut sentence, never surely. */
import { evidenceFor, likeness, newScratch, WEIGHT } from './evidence';
import type { Half } from './halves';
import type { Issue } from './issue';
import type { StoryLink } from './model';
import { because } from './reasons';

/** What a unit without a mark must reach; and by how much it must lead the next. */
const LEAST = 5;

/** Links from a mark to a unit without one. */
export function linkUnmarked(
  issue: Issue,
  outs: readonly Half[],
  ins: readonly Half[],
  links: readonly StoryLink[],
  mayLink: (out: Half, back: Half) => boolean,
): StoryLink[] {
  const found: StoryLink[] = [];
  const scratch = newScratch();
  const entered = new Set(links.map(({ to }) => `${to.document}\n${to.unit}`));
  const left = new Set(links.map(({ from }) => `${from.document}\n${from.unit}`));
  const marked = (document: number, unit: number, direction: 'out' | 'in'): boolean =>
    issue.documents[document]?.reading.jumpLines.some((jump) => jump.unit === unit && jump.direction === direction) ===
    true;
  const candidates = (
    half: Half,
    outward: boolean,
  ): { readonly other: Half; readonly score: number; readonly link: StoryLink }[] => {
    const page = half.jump?.page ?? null;
    if (half.jump?.kind !== 'continuation' || page === 'same' || page === null) return [];
    return issue.units.flatMap(([document, unit]) => {
      const there = issue.documents[document]?.reading.units[unit];
      if (there?.kind !== 'article' || there === half.unit || there.page !== page) return [];
      const key = `${issue.documents[document]?.key}\n${unit}`;
      if (marked(document, unit, outward ? 'in' : 'out') || (outward ? entered : left).has(key)) return [];
      const other = issue.half(document, unit, !outward);
      if (other === undefined) return [];
      const [out, back] = outward ? [half, other] : [other, half];
      if (!mayLink(out, back)) return [];
      const { score, reasons } = evidenceFor(out, back, issue.words, undefined, scratch);
      const headed = likeness(out, back) >= 0.6;
      const headless = back.heads.length === 0;
      const goesOn = out.cut && !back.lead;
      if (outward ? !(headed || (headless && goesOn)) : !(headed || (headless && out.cut))) return [];
      const cut = !outward && out.cut ? 1.5 : 0;
      const why = [...reasons, because('unmarked'), ...(out.cut && !outward ? [because('unfinished')] : [])];
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
      const best = candidates(half, outward).sort((a, b) => b.score - a.score);
      const first = best[0];
      const second = best[1];
      if (first === undefined || first.score < LEAST || (second && first.score - second.score < WEIGHT.margin))
        continue;
      found.push(first.link);
      entered.add(`${first.link.to.document}\n${first.link.to.unit}`);
      left.add(`${first.link.from.document}\n${first.link.from.unit}`);
    }
  }
  return found;
}
