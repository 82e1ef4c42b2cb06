/** Owns whether what a file says of a text fits another text: whether its places are all found there. */
import type { Anchor } from '../../core/anchors/model';
import { findAnchorsSteps } from '../../core/anchors/whole';
import { readSidecar } from '../../core/corrections/sidecar';
import { readNotes } from '../../core/notes/file';
import type { Steps } from '../../core/steps';
import type { CompanionEnd } from '../../host/files/companions';

/** So many of the places must be found for certain. */
const PART = 0.8;
/** Words so few stand in many texts: of these more than one place must fit, in UTF-16 units. */
const TELLING = 8;

function anchorsIn(end: CompanionEnd, file: string): readonly Anchor[] {
  switch (end) {
    case '.bulletin.json':
      return readSidecar(file).corrections.flatMap((one) => ('at' in one ? [one.at] : []));
    case '.notes.jsonl':
      return readNotes(file).notes.map(({ at }) => at);
  }
}

/** How many entries of a file fit a text; 0 where it is not surely a file of this text. */
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
