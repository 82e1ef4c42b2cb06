/** Owns whether the anchors of a companion file fit a given text, that is, are found in it. */
import type { Anchor } from '../../core/anchors/model';
import { findAnchorsSteps } from '../../core/anchors/whole';
import { readSidecar } from '../../core/corrections/sidecar';
import { readNotes } from '../../core/notes/file';
import type { Steps } from '../../core/steps';
import type { CompanionEnd } from '../../host/files/companions';

/** The share of the anchors that must be found with certainty. */
const PART = 0.8;
/** Quotes of at most this many UTF-16 units occur in many texts, so one of them alone proves nothing. */
const TELLING = 8;

function anchorsIn(end: CompanionEnd, file: string): readonly Anchor[] {
  switch (end) {
    case '.bulletin.json':
      return readSidecar(file).corrections.flatMap((one) => ('at' in one ? [one.at] : []));
    case '.notes.jsonl':
      return readNotes(file).notes.map(({ at }) => at);
  }
}

/** How many entries of a file fit a text; 0 if the file does not certainly belong to it. */
export function* fittingSteps(text: string, end: CompanionEnd, file: string): Steps<number> {
  const anchors = anchorsIn(end, file);
  const places = yield* findAnchorsSteps(text, anchors);
  const exact = anchors.filter((_, at) => {
    const place = places[at];
    return place?.kind === 'found' && place.exact;
  });
  const isTold =
    exact.length > 1 || exact.some(({ quote, prefix, suffix }) => (quote + prefix + suffix).length > TELLING);
  return isTold && exact.length >= PART * anchors.length ? exact.length : 0;
}
