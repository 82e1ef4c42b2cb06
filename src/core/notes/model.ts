/** Owns the types of notes: the reader's notes and highlights on a text. */
import type { Anchor } from '../anchors/model';

/** The colours of highlights. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type Colour = (typeof COLOURS)[number];

/** A note or, without words, a highlight. */
export interface Note {
  /** A unique IRI: `urn:uuid:…`. */
  readonly id: string;
  readonly at: Anchor;
  /** Markdown; empty for a highlight without words. */
  readonly text: string;
  readonly tags: readonly string[];
  /** Undefined if the note is no highlight. */
  readonly colour?: Colour;
  /** ISO 8601 in UTC. */
  readonly created?: string;
  readonly modified?: string;
  readonly creator?: string;
}

/** An unreadable part of a file of notes: an English sentence with {0} … and its line, 1-based. */
export interface NotesProblem {
  readonly text: string;
  readonly args: readonly string[];
  readonly line: number;
}

/** A parsed file of notes; unrecognised content is preserved. */
export interface NotesFile {
  /** In the order of positions; of several notes with one id, the one modified last. */
  readonly notes: readonly Note[];
  /** Earlier or conflicting versions of notes, as merged by version control; they stay in the file. */
  readonly superseded: readonly Note[];
  /** The lines of the notes as read, with unknown members. */
  readonly lines: ReadonlyMap<Note, string>;
  /** For notes changed since: the lines that they replace, for their unknown members. */
  readonly replaced: ReadonlyMap<Note, string>;
  readonly unread: readonly string[];
  readonly problems: readonly NotesProblem[];
}
