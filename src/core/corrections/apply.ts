/** Owns converting corrections to facts that the engines accept: about lines and spans of the current text. */
import type { Anchor, AnchorPlace } from '../anchors/model';
import { findAnchorsSteps } from '../anchors/whole';
import type { ReaderName } from '../names/model';
import type { PageCorrection } from '../page/model';
import type { Steps } from '../steps';
import { linesOf } from '../text/lines';
import type { Span } from '../text/span';
import type { Correction, NameCorrection } from './model';
import { asMade } from './order';

/** A date with a corrected value, or no date (`value` undefined); the span is in the source. */
export interface DateCorrection extends Span {
  readonly value: string | undefined;
}

/** The form of a source span in the target script. */
interface FormCorrection extends Span {
  readonly script: 'traditional' | 'simplified';
  readonly text: string;
}

/** A tie that the reader made or removed; `line` is 0-based in this text, `to` still anchored in the other. */
interface TieCorrection {
  readonly kind: 'link' | 'unlink';
  readonly line: number;
  readonly path: string;
  readonly to: Anchor;
}

export interface AppliedCorrections {
  readonly page: readonly PageCorrection[];
  readonly names: readonly ReaderName[];
  readonly dates: readonly DateCorrection[];
  readonly ties: readonly TieCorrection[];
  readonly words: readonly { readonly from: string; readonly to: string }[];
  readonly style: readonly { readonly from: string; readonly to: string }[];
  readonly forms: readonly FormCorrection[];
  readonly issueDate: string | undefined;
  readonly paper: string | undefined;
  readonly orphans: readonly OrphanCorrection[];
}

/** A correction whose place was not found, with candidates, likeliest first. */
interface OrphanCorrection {
  readonly correction: Correction;
  readonly candidates: readonly Span[];
}

/** Kinds that apply only to the exact words, as another date has another value, and other characters other forms. */
const needsItsWords = ({ kind }: Correction): boolean => kind === 'date' || kind === 'no-date' || kind === 'form';

/** The place of each anchored correction, or that it is an orphan. */
function* placesOf(text: string, corrections: readonly Correction[]): Steps<ReadonlyMap<Correction, AnchorPlace>> {
  const placed = corrections.flatMap((correction) => ('at' in correction ? { correction, at: correction.at } : []));
  const places = yield* findAnchorsSteps(
    text,
    placed.map(({ at }) => at),
  );
  return new Map(
    placed.flatMap(({ correction }, index): (readonly [Correction, AnchorPlace])[] => {
      const place = places[index];
      if (place === undefined) return [];
      const isOther = place.kind === 'found' && !place.exact && needsItsWords(correction);
      return [[correction, isOther ? { kind: 'orphan', candidates: [place.span] } : place]];
    }),
  );
}

/** A correction with its place in the text, if it has one. */
export interface PlacedCorrection {
  readonly correction: Correction;
  readonly place: AnchorPlace | undefined;
}

/** The corrections with their places, in the order given. */
export function* placedCorrectionsSteps(
  text: string,
  corrections: readonly Correction[],
): Steps<readonly PlacedCorrection[]> {
  const places = yield* placesOf(text, corrections);
  return corrections.map((correction) => ({ correction, place: places.get(correction) }));
}

/** A correction of a name as an entry of the reader's list. */
export const readerName = ({ name, is, titles, same }: NameCorrection): ReaderName => ({
  text: name,
  kind: is,
  ...(titles ? { titles } : {}),
  ...(same ? { same } : {}),
});

/** The limit for one text; beyond it the latest corrections apply. */
export const MOST_CORRECTIONS = 20_000;

/** Converts corrections to facts about `text`; those whose words are not found with certainty become orphans, as the words may return. */
export function* applyCorrectionsSteps(text: string, all: readonly Correction[]): Steps<AppliedCorrections> {
  const corrections = asMade(all).slice(-MOST_CORRECTIONS);
  const places = yield* placesOf(text, corrections);
  const lines = linesOf(text);
  const orphans: OrphanCorrection[] = [];
  const page: PageCorrection[] = [];
  const names: ReaderName[] = [];
  const dates: DateCorrection[] = [];
  const ties: TieCorrection[] = [];
  const words: { from: string; to: string }[] = [];
  const style: { from: string; to: string }[] = [];
  const forms: FormCorrection[] = [];
  let issueDate: string | undefined;
  let paper: string | undefined;
  for (const correction of corrections) {
    const place = places.get(correction);
    if (place?.kind === 'orphan') orphans.push({ correction, candidates: place.candidates });
    const span = place?.kind === 'found' ? place.span : undefined;
    const line = span === undefined ? undefined : lines.lineAt(span.start);
    switch (correction.kind) {
      case 'role':
        if (line !== undefined) page.push({ kind: 'role', line, role: correction.role });
        break;
      case 'unit':
        if (line !== undefined) page.push({ kind: 'unit', line, unit: correction.unit });
        break;
      case 'join':
        if (line !== undefined) page.push({ kind: 'join', line, joined: correction.joined });
        break;
      case 'jump':
        if (line !== undefined) page.push({ kind: 'jump', line, jump: correction.jump });
        break;
      case 'link':
      case 'unlink':
        if (line !== undefined) ties.push({ kind: correction.kind, line, path: correction.to.path, to: correction.to });
        break;
      case 'date':
        if (span !== undefined) dates.push({ ...span, value: correction.value });
        break;
      case 'no-date':
        if (span !== undefined) dates.push({ ...span, value: undefined });
        break;
      case 'name':
        names.push(readerName(correction));
        break;
      case 'reading':
        // says nothing of what the text is
        break;
      case 'word':
        words.push({ from: correction.from, to: correction.to });
        break;
      case 'style':
        style.push({ from: correction.from, to: correction.to });
        break;
      case 'form':
        if (span !== undefined) forms.push({ ...span, script: correction.script, text: correction.to });
        break;
      case 'issue-date':
        issueDate = correction.value;
        break;
      case 'paper':
        paper = correction.value;
        break;
    }
  }
  return { page, names, dates, ties, words, style, forms, issueDate, paper, orphans };
}
