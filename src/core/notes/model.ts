/** Owns the shapes of notes: what the reader wrote at a place of a text, or marked there. */
import type { Anchor } from '../anchors/model';

/** The colours of highlights. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type Colour = (typeof COLOURS)[number];

/** A note or, with no words, a highlight. */
export interface Note {
  /** An IRI that no other note has: `urn:uuid:…`. */
  readonly id: string;
  readonly at: Anchor;
  /** Markdown; empty for a highlight alone. */
  readonly text: string;
  readonly tags: readonly string[];
  /** Undefined where the note is no highlight. */
  readonly colour?: Colour;
  /** ISO 8601 in UTC. */
  readonly created?: string;
  readonly modified?: string;
  readonly creator?: string;
}

/** Something in a file of notes that cannot be read: an English sentence with {0} … and its line, 1-based. */
export interface NotesProblem {
  readonly text: string;
  readonly args: readonly string[];
  readonly line: number;
}

/** A file of notes as it was read; what is not understood stays as it stands. */
export interface NotesFile {
  /** In the order of places; of several notes with one id, the one that was modified last. */
  readonly notes: readonly Note[];
  /** Earlier or rival versions of notes, as version control puts them together; they stay in the file. */
  readonly superseded: readonly Note[];
  /** The lines of the notes that were read, as they stand, with fields that are not known. */
  readonly lines: ReadonlyMap<Note, string>;
  /** For notes that were changed since: the lines that they replace, for their unknown fields. */
  readonly replaced: ReadonlyMap<Note, string>;
  readonly unread: readonly string[];
  readonly problems: readonly NotesProblem[];
}
