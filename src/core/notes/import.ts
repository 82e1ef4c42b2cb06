/**
 * Owns importing notes: W3C JSON-LD and tables of quotes and notes, each anchored where its words occur in the text.
 */
import { anchorOf } from '../anchors/make';
import type { Anchor } from '../anchors/model';
import { findAnchorsSteps } from '../anchors/whole';
import { readTable } from '../files/table';
import type { Steps } from '../steps';
import { noteOf } from './annotation';
import type { Note } from './model';
import { NOTE_PROBLEMS } from './reasons';
import { readAnnotation } from './schema';

/** What could not be imported: an English sentence with {0} …, and the number of the entry, from 1. */
export interface ImportProblem {
  readonly text: string;
  readonly args: readonly string[];
  readonly entry: number;
}

interface Imported {
  /** Notes anchored in the text. */
  readonly notes: readonly Note[];
  readonly problems: readonly ImportProblem[];
}

/** A note not yet anchored, and the number of its entry. */
interface Entry {
  readonly entry: number;
  readonly note: Note | undefined;
}

const LONGEST_SHOWN = 40;
/** Headers of the column of quotes, if a table has headers. */
const HEADS = /^(?:quote|exact|text|引文|原文)$/i;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A foreign id as an IRI: an IRI stays, a bare UUID becomes one, anything else is replaced by a new one. */
function iriOf(id: string | undefined, newId: () => string): string {
  if (id !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) return id;
  const uuid = id === undefined ? null : /^#?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(id);
  return uuid === null ? newId() : `urn:uuid:${uuid[1]}`;
}

/** The annotations in a value: one, a list, a page, or a collection with its first page. */
function annotationsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  const { items, first } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(items)) return items;
  return typeof first === 'object' && first !== null ? annotationsIn(first) : [value];
}

function fromJson(text: string, newId: () => string): readonly Entry[] | undefined {
  const whole = parsed(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = whole === undefined ? lines.map(parsed) : annotationsIn(whole);
  if (values.length === 0 || values.every((value) => value === undefined)) return undefined;
  return values.map((value, index) => {
    const annotation = readAnnotation(value);
    return { entry: index + 1, note: annotation && noteOf(annotation, iriOf(annotation.id, newId)) };
  });
}

function fromTable(text: string, newId: () => string): readonly Entry[] | undefined {
  if (!text.includes('\t')) return undefined;
  const rows = readTable(text, '\t');
  const isHead = HEADS.test(rows[0]?.[0]?.trim() ?? '');
  return rows.flatMap(([quote = '', note = '', tags = ''], index) => {
    if (isHead && index === 0) return [];
    const at: Anchor = { quote: quote.trim(), prefix: '', suffix: '' };
    const made = {
      id: newId(),
      at,
      text: note.trim(),
      tags: tags
        .split(/[,，、;；]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
    };
    return [{ entry: index + 1, note: at.quote === '' ? undefined : made }];
  });
}

/** The place of a quote from a table, which has no context around it: only if the quote occurs exactly once. */
function onlyPlace(text: string, quote: string): Anchor | undefined {
  const first = text.indexOf(quote);
  if (first < 0 || text.indexOf(quote, first + 1) >= 0) return undefined;
  return anchorOf(text, { start: first, end: first + quote.length });
}

/** Recogito and Hypothesis count positions in UTF-16 units, the standard in code points: whichever matches the quote is taken. */
function withPosition(text: string, at: Anchor): Anchor {
  if (at.start === undefined || !text.startsWith(at.quote, at.start)) return at;
  return { ...at, start: Array.from(text.slice(0, at.start)).length };
}

/**
 * The notes of a foreign file, anchored in the text; for each that cannot be imported, the reason. `newId` makes IRIs
 * for notes without one.
 */
export function* importNotesSteps(file: string, text: string, newId: () => string): Steps<Imported> {
  const source = file.startsWith('\ufeff') ? file.slice(1) : file;
  const entries = fromJson(source, newId) ?? fromTable(source, newId);
  if (entries === undefined) return { notes: [], problems: [{ text: NOTE_PROBLEMS.format, args: [], entry: 0 }] };
  const problems: ImportProblem[] = [];
  const wanted: { readonly entry: number; readonly note: Note }[] = [];
  for (const { entry, note } of entries) {
    if (note === undefined) problems.push({ text: NOTE_PROBLEMS.entry, args: [String(entry)], entry });
    else wanted.push({ entry, note: { ...note, at: withPosition(text, note.at) } });
  }
  const places = yield* findAnchorsSteps(
    text,
    wanted.map(({ note }) => note.at),
  );
  const notes: Note[] = [];
  for (const [index, { entry, note }] of wanted.entries()) {
    const place = places[index];
    const isBare = note.at.prefix === '' && note.at.suffix === '' && note.at.start === undefined;
    const alone = isBare ? onlyPlace(text, note.at.quote) : undefined;
    const at = alone ?? (place?.kind === 'found' ? anchorOf(text, place.span) : undefined);
    if (at !== undefined) notes.push({ ...note, at });
    else {
      const shown = Array.from(note.at.quote).slice(0, LONGEST_SHOWN).join('');
      problems.push({ text: NOTE_PROBLEMS.place, args: [String(entry), shown], entry });
    }
  }
  problems.sort((one, other) => one.entry - other.entry);
  return { notes, problems };
}
