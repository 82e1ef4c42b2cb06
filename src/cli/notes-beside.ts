/** Owns reading the notes file beside a text, and finding where the words of each note stand now. */
import { existsSync } from 'node:fs';
import { findAnchorsSteps } from '../core/anchors/whole';
import { readNotes } from '../core/notes/file';
import type { Note } from '../core/notes/model';
import { finish } from '../core/steps';
import { fromUtf8 } from '../core/text/bytes/utf8';
import type { Span } from '../core/text/span';
import { readBytes } from './input';
import { complain } from './output';

const besideOf = (file: string): string => `${file}.notes.jsonl`;

export const hasNotes = (file: string): boolean => existsSync(besideOf(file));

interface FoundNotes {
  /** `span` in UTF-16 offsets; undefined if the words are not found. */
  readonly notes: readonly { readonly note: Note; readonly span: Span | undefined }[];
  /** How many lines could not be read; each is reported on standard error. */
  readonly unread: number;
}

/** The notes of a text file; throws as `readBytes` does. */
export function notesBeside(file: string, text: string): FoundNotes {
  const { notes, problems } = readNotes(fromUtf8(readBytes(besideOf(file))));
  for (const { text: said, args } of problems)
    complain(`${besideOf(file)}: ${said.replace(/\{(\d)\}/g, (_, at: string) => args[Number(at)] ?? '')}`);
  const anchors = notes.map(({ at }) => at);
  const places = finish(findAnchorsSteps(text, anchors));
  return {
    notes: notes.map((note, index) => {
      const place = places[index];
      return { note, span: place?.kind === 'found' ? place.span : undefined };
    }),
    unread: problems.length,
  };
}
