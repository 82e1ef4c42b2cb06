/** Owns links between issues, made only where the mark refers to another issue, and only to one that it can mean. */

import type { Steps } from '../../steps';
import { fold } from '../../text/fold';
import { evidenceFor, headlineLikeness, newScratch } from '../halves/evidence';
import { type Half, letters } from '../halves/halves';
import type { IssueToTie } from '../issue';
import type { StoryLink } from '../model';
import { storyReason } from '../reasons';

/** The greatest distance in days for marks such as 上接昨日, which may span a Sunday or a holiday. */
const MOST_DAYS = 4;
/** Days between two instalments of a serial. */
const SERIAL_DAYS = 45;

const dayOf = (date: string | null): number | undefined =>
  date === null
    ? undefined
    : Date.parse(`${date.startsWith('--') ? `2000-${date.slice(2)}` : date}T00:00:00Z`) / 86_400_000;

function daysBetween(earlier: Half, later: Half): number | undefined {
  const from = dayOf(earlier.edition.date);
  const to = dayOf(later.edition.date);
  return from === undefined || to === undefined ? undefined : to - from;
}

/** The words of a serial's headline without its number: 渡口（续三） and 渡口（续完） are one serial. */
const sameSerial = (a: Half, b: Half): boolean =>
  (a.heads.length > 0 && b.heads.length > 0 && headlineLikeness(a, b) >= 0.95) ||
  (serialOf(a) !== '' && serialOf(a) === serialOf(b));

/** A serial's headline that prints its number, （三）, 之三, （上）, without it; '' where it prints none. */
function serialOf({ unit }: Half): string {
  const found =
    /^(.{2,60}?)(?:\((?:之)?[〇一二三四五六七八九十廿百\d]{1,4}\)|之[一二三四五六七八九十]{1,3}|\([上中下终完]\))$/.exec(
      fold(unit.headline).trim(),
    );
  return letters(found?.[1] ?? '');
}

/** How many marks of earlier days are considered, latest first. */
const MOST_ACROSS = 128;

/** The open first halves of each paper by day; those of unknown day cannot precede any issue. */
function outsByPaper(open: readonly Half[]): ReadonlyMap<string, readonly Half[]> {
  const papers = new Map<string, Half[]>();
  for (const half of open) {
    if (half.jump?.direction !== 'out' || dayOf(half.edition.date) === undefined) continue;
    const own = papers.get(half.edition.paper) ?? [];
    papers.set(half.edition.paper, own);
    own.push(half);
  }
  for (const own of papers.values()) own.sort((a, b) => (dayOf(a.edition.date) ?? 0) - (dayOf(b.edition.date) ?? 0));
  return papers;
}

/** The open first halves of earlier days within the reach of a second half's mark. */
function nearestBefore(outs: readonly Half[], back: Half): readonly Half[] {
  const day = dayOf(back.edition.date);
  if (day === undefined) return [];
  let low = 0;
  let high = outs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dayOf(outs[middle]?.edition.date ?? null) ?? 0) >= day) high = middle;
    else low = middle + 1;
  }
  return outs.slice(Math.max(0, low - MOST_ACROSS), low);
}

/** Links halves that are still open across issues of one paper; a generator with pauses. */
export function* linkAcross(
  issues: readonly IssueToTie[],
  open: readonly Half[],
  mayLink: (out: Half, back: Half) => boolean,
): Steps<StoryLink[]> {
  const scratch = newScratch();
  const links: StoryLink[] = [];
  const used = new Set<Half>();
  const words = new Map(issues.map((issue) => [issue.edition.key, issue.words]));
  const outs = outsByPaper(open);
  const says = (half: Half): boolean => half.jump?.kind === 'cross-issue' || half.jump?.kind === 'serial';
  for (const back of open) {
    if (back.jump?.direction !== 'in' || !says(back)) continue;
    const serial = back.jump.kind === 'serial';
    yield undefined;
    const own = words.get(back.edition.key);
    if (own === undefined) continue;
    const marked = nearestBefore(outs.get(back.edition.paper) ?? [], back).filter((out) => !used.has(out));
    const unmarked =
      serial || marked.some((out) => headlineLikeness(out, back) >= 0.6) ? [] : unmarkedBefore(issues, back);
    const best = [...marked, ...unmarked]
      .flatMap((out) => {
        const days = daysBetween(out, back);
        if (days === undefined || days < 1 || days > (serial ? SERIAL_DAYS : MOST_DAYS) || !mayLink(out, back))
          return [];
        if (serial ? !sameSerial(out, back) || !says(out) : headlineLikeness(out, back) < 0.6) return [];
        const { score, reasons } = evidenceFor(out, back, own, undefined, scratch);
        return [{ out, score: score - days, reasons }];
      })
      .sort((a, b) => b.score - a.score);
    const first = best[0];
    if (first === undefined || (best[1] && first.score - best[1].score < 0.5)) continue;
    used.add(first.out);
    links.push({
      from: first.out.place,
      to: back.place,
      confidence: 'likely',
      reasons: [storyReason(serial ? 'serial' : 'otherIssue'), ...first.reasons],
    });
  }
  return links;
}

/** Units of earlier issues on the page that the mark names, whose own mark was lost. */
function unmarkedBefore(issues: readonly IssueToTie[], back: Half): Half[] {
  return issues.flatMap((issue) => {
    const days = dayOf(back.edition.date) ?? Number.NaN;
    const between = days - (dayOf(issue.edition.date) ?? Number.NaN);
    if (issue.edition.paper !== back.edition.paper || !(between >= 1 && between <= MOST_DAYS)) return [];
    return issue.units.flatMap(([document, unit]) => {
      const there = issue.documents[document]?.reading.units[unit];
      if (
        there?.kind !== 'article' ||
        (back.jump?.page != null && there.page !== null && there.page !== back.jump.page)
      )
        return [];
      return issue.half(document, unit, true) ?? [];
    });
  });
}
