/** Owns collecting the notes and corrections of a scope, each with its current place in the text. */
import { type CancellationToken, type Uri, workspace } from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { AnchorPlace } from '../../core/anchors/model';
import { placedCorrectionsSteps } from '../../core/corrections/apply';
import type { Correction } from '../../core/corrections/model';
import { unitAt } from '../../core/page/unit-at';
import { firstUnits } from '../../core/text/cut';
import { type Lines, linesOf } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import { rangeOf } from '../../host/documents/ranges';
import { companionsOf } from '../../host/files/companions';
import { decodeText } from '../../host/files/decode';
import { fileNameOf } from '../../host/files/paths';
import { orNothing } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { runSliced } from '../../host/slices';
import type { Scope } from '../../host/views/scopes';
import { correctionTitle, wordsOf } from '../../host/wording/corrections';
import { noteTitle } from '../../host/wording/notes';
import type { Candidate, Entry, EntryKind, EntryPlace } from './model';

/** How long a file search may take before it is ignored, in milliseconds. */
const PATIENCE = 5_000;
/** Larger texts are not read, in bytes. */
const LARGEST = 4_000_000;
/** How much of its line is shown for a candidate place, in UTF-16 units. */
const LINE = 120;

const KIND_OF: Readonly<Record<Correction['kind'], EntryKind>> = {
  role: 'structure',
  unit: 'structure',
  join: 'structure',
  jump: 'story',
  link: 'story',
  unlink: 'story',
  name: 'name',
  reading: 'name',
  date: 'date',
  'no-date': 'date',
  'issue-date': 'issue',
  paper: 'issue',
  word: 'conversion',
  style: 'conversion',
  form: 'conversion',
};

/** A text with notes or corrections, in its current state. */
interface Text {
  readonly uri: Uri;
  readonly text: string;
  readonly lines: Lines;
  /** Undefined if it has not been analysed. */
  readonly analysis: Analysis | undefined;
}

/** The texts of a scope, in display order. */
async function textsOf({ corrections, issues, notes, scopes }: Services, scope: Scope, token: CancellationToken) {
  const front = scopes.inFront();
  if (scope === 'workspace') {
    const all = new Map(
      [...(await corrections.texts(PATIENCE)), ...(await notes.noted())].map((uri) => [uri.toString(), uri]),
    );
    return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
  if (front === undefined) return [];
  return scope === 'document' ? [front] : (await issues.of(front, token)).texts.map(({ uri }) => uri);
}

/** The text of an open document, or of the file; undefined if it no longer exists. */
async function textOf({ analyses }: Services, uri: Uri, token: CancellationToken): Promise<Text | undefined> {
  const key = uri.toString();
  const open = analyses.documents.find((document) => document.uri.toString() === key);
  if (open !== undefined) {
    const analysis = await analyses.of(open, token);
    return { uri, text: analysis.text, lines: analysis.page.lines, analysis };
  }
  const stat = await orNothing(workspace.fs.stat(uri));
  const bytes = stat === undefined || stat.size > LARGEST ? undefined : await orNothing(workspace.fs.readFile(uri));
  const text = bytes && decodeText(bytes)?.text;
  return text === undefined ? undefined : { uri, text, lines: linesOf(text), analysis: undefined };
}

function candidateAt({ text, lines }: Text, span: Span): Candidate {
  const { start, end } = lines.span(lines.lineAt(span.start));
  return { range: rangeOf(lines, span), ...span, line: firstUnits(text.slice(start, end), LINE).trim() };
}

/** The article at an offset. */
function articleAt({ analysis }: Text, start: number): Entry['article'] {
  const unit = analysis?.page.units[unitAt(analysis.page, start)];
  return unit && { headline: unit.headline, order: unit.start };
}

/** The article of an anchor that was found. */
const articleOf = (text: Text | undefined, place: AnchorPlace | undefined): Entry['article'] =>
  text !== undefined && place?.kind === 'found' ? articleAt(text, place.span.start) : undefined;

/** Where an entry is; an orphan without candidates if its text no longer exists. */
function placeIn(text: Text | undefined, place: AnchorPlace): EntryPlace {
  if (text === undefined) return { kind: 'orphan', candidates: [] };
  if (place.kind === 'orphan')
    return { kind: 'orphan', candidates: place.candidates.map((one) => candidateAt(text, one)) };
  return { kind: 'at', range: rangeOf(text.lines, place.span), start: place.span.start };
}

const quoteOf = (correction: Correction): Entry['quote'] =>
  'at' in correction
    ? { before: correction.at.prefix, words: correction.at.quote, after: correction.at.suffix }
    : { before: '', words: wordsOf(correction), after: '' };

async function entriesOfText(
  services: Services,
  uri: Uri,
  order: number,
  token: CancellationToken,
): Promise<readonly Entry[]> {
  const corrections = await services.corrections.of(uri);
  const noted = await services.notes.of(uri);
  if (corrections.length + noted.length === 0) return [];
  const text = await textOf(services, uri, token);
  // some file systems send no event for files of a deleted folder
  if (text === undefined && (await companionsOf(uri)).length === 0) return [];
  const placed = await runSliced(placedCorrectionsSteps(text?.text ?? '', corrections), token);
  const name = fileNameOf(uri);
  const notes = (await services.notes.placedIn(uri, text?.text ?? '', token)).map(({ note, place }): Entry => {
    const { quote, prefix, suffix } = note.at;
    return {
      id: `${uri.toString()}#${note.id}`,
      uri,
      text: { name, order },
      article: articleOf(text, place),
      kind: 'note',
      said: { kind: 'note', note },
      words: firstUnits(quote.replace(/\s+/g, ' '), LINE),
      quote: { before: prefix, words: quote, after: suffix },
      title: noteTitle(note),
      made: note.modified ?? note.created,
      place: placeIn(text, place),
    };
  });
  const corrected = placed.map(({ correction, place }, at): Entry => {
    return {
      id: `${uri.toString()}#${correction.kind}/${correction.made ?? ''}/${at}`,
      uri,
      text: { name, order },
      article: articleOf(text, place),
      kind: KIND_OF[correction.kind],
      said: { kind: 'correction', correction },
      words: wordsOf(correction),
      quote: quoteOf(correction),
      title: correctionTitle(correction),
      made: correction.made,
      place: place === undefined ? { kind: 'whole' } : placeIn(text, place),
    };
  });
  return [...corrected, ...notes];
}

/** The notes and corrections of the texts of a scope. */
export async function gatherEntries(
  services: Services,
  scope: Scope,
  token: CancellationToken,
): Promise<readonly Entry[]> {
  const texts = await textsOf(services, scope, token);
  const all: (readonly Entry[])[] = [];
  for (const [order, uri] of texts.entries()) {
    if (token.isCancellationRequested) break;
    all.push(await entriesOfText(services, uri, order, token));
  }
  return all.flat();
}
