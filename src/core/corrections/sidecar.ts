/**
 * Owns the format of the sidecar NAME.bulletin.json: parsing never fails, and writing loses nothing. It is JSON with head and end on their
 * own lines and one entry a line, sorted by place, each with a comma, so that merging lines in version control gives a valid file.
 */
import { sidesOf } from '../files/conflicts';
import { elementsOf, membersOf, onOneLine } from '../files/raw-json';
import { isWellFormed } from '../text/bytes/well-formed';
import type { Correction, Sidecar, SidecarProblem } from './model';
import { SIDECAR_PROBLEMS } from './reasons';
import { readCorrection } from './schema';

const VERSION = 2;
/** The line after the last entry: an empty entry, so that all others can end with a comma. */
const END = '{}]}';
const HEAD = /^\{.*"corrections"\s*:\s*\[$/;
/** Lines of version 1 without content, which may remain after merging with lines of version 2. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['{', '"version": 1,', '"corrections": [', ']', '}']);
/** How many problems are reported one by one. */
const MOST_TOLD = 100;

/** The sidecar of a text without a file. */
export const EMPTY_SIDECAR: Sidecar = {
  corrections: [],
  lines: new Map(),
  unread: [],
  fields: [],
  problems: [],
  isWhole: true,
  isUnderstood: true,
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file that could not be parsed as a sidecar. */
export const notUnderstood = (text: string, args: readonly string[] = []): Sidecar => ({
  ...EMPTY_SIDECAR,
  problems: [{ text, args, offset: 0 }],
  isWhole: false,
  isUnderstood: false,
});

function parsed(json: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : '' };
  }
}

/** Whether the first line is the head of the line format; earlier versions had none. */
const isHead = (head: ReturnType<typeof parsed>): boolean =>
  'value' in head && isObject(head.value) && Number(head.value['version']) >= VERSION;

/** Collects the entries of a file. */
class Gathered {
  readonly corrections: Correction[] = [];
  readonly lines = new Map<Correction, string>();
  readonly unread: string[] = [];
  readonly fields: string[] = [];
  readonly problems: SidecarProblem[] = [];
  readonly #seen = new Set<string>();
  #count = 0;

  /** Adds an entry from one line; duplicates are merged. */
  entry(raw: string, offset: number): void {
    if (raw === '{}' || this.#seen.has(raw)) return;
    this.#seen.add(raw);
    this.#count++;
    const json = parsed(raw);
    const correction = 'value' in json && isWellFormed(raw) ? readCorrection(json.value) : undefined;
    if (correction === undefined) this.#leave(raw, SIDECAR_PROBLEMS.entry, offset);
    else {
      this.corrections.push(correction);
      this.lines.set(correction, raw);
    }
  }

  #leave(raw: string, text: string, offset: number): void {
    this.unread.push(raw);
    if (this.problems.length < MOST_TOLD) this.problems.push({ text, args: [String(this.#count)], offset });
  }

  /** Adds the members of a file or of its head; returns the version if it is too new. */
  members(json: string): string | undefined {
    for (const { key, value, raw, at } of membersOf(json)) {
      if (key === 'version') {
        if (Number(value) > VERSION) return value;
      } else if (key === 'corrections' && value.startsWith('[')) {
        for (const element of elementsOf(json.slice(at))) this.entry(element.raw, at + element.at);
      } else if (!this.fields.includes(raw)) this.fields.push(raw);
    }
    return undefined;
  }

  sidecar(isWhole: boolean): Sidecar {
    const { corrections, lines, unread, fields, problems } = this;
    const cut = isWhole ? [] : [{ text: SIDECAR_PROBLEMS.cut, args: [], offset: 0 }];
    return { corrections, lines, unread, fields, problems: [...problems, ...cut], isWhole, isUnderstood: true };
  }
}

/** Parses the line format, if the first line is a head. */
function readLines(text: string): Sidecar | undefined {
  const gathered = new Gathered();
  let offset = 0;
  let isBegun = false;
  let isWhole = false;
  for (const whole of text.split('\n')) {
    const line = whole.trim();
    if (HEAD.test(line)) {
      const head = parsed(`${line}]}`);
      if (!isBegun && !isHead(head)) return undefined;
      const newer = 'value' in head ? gathered.members(`${line}]}`) : undefined;
      if (newer !== undefined) return notUnderstood(SIDECAR_PROBLEMS.version, [newer]);
      isBegun = true;
      isWhole = false;
    } else if (!isBegun) {
      if (line !== '' && !SAYS_NOTHING.has(line)) return undefined;
    } else if (line === END) isWhole = true;
    else if (line !== '' && !SAYS_NOTHING.has(line)) gathered.entry(line.replace(/,$/, ''), offset);
    offset += whole.length + 1;
  }
  return isBegun ? gathered.sidecar(isWhole) : undefined;
}

/** Parses a file as a single JSON value, as earlier versions wrote it and formatters leave it. */
function readValue(text: string): Sidecar {
  const json = parsed(text);
  if ('error' in json) return notUnderstood(SIDECAR_PROBLEMS.json, [json.error]);
  if (!isObject(json.value) || !Array.isArray(json.value['corrections'])) return notUnderstood(SIDECAR_PROBLEMS.shape);
  const gathered = new Gathered();
  const newer = gathered.members(text);
  return newer === undefined ? gathered.sidecar(true) : notUnderstood(SIDECAR_PROBLEMS.version, [newer]);
}

function readSide(text: string): Sidecar {
  return text.trim() === '' ? EMPTY_SIDECAR : (readLines(text) ?? readValue(text));
}

/** The union of two sidecars. */
function union(one: Sidecar, other: Sidecar): Sidecar {
  const gathered = new Gathered();
  for (const side of [one, other]) {
    for (const correction of side.corrections) gathered.entry(side.lines.get(correction) ?? '', 0);
    for (const raw of side.unread) gathered.entry(raw, 0);
    for (const field of side.fields) if (!gathered.fields.includes(field)) gathered.fields.push(field);
  }
  return gathered.sidecar(one.isWhole && other.isWhole);
}

/** Parses a sidecar; never throws. If it has conflict markers of version control, both sides are read, with a warning. */
export function readSidecar(file: string): Sidecar {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  const sides = sidesOf(text);
  if (sides === undefined) return readSide(text);
  const ours = readSide(sides.ours);
  const theirs = readSide(sides.theirs);
  if (!ours.isUnderstood || !theirs.isUnderstood) return ours.isUnderstood ? theirs : ours;
  const both = union(ours, theirs);
  return { ...both, problems: [{ text: SIDECAR_PROBLEMS.conflict, args: [], offset: 0 }, ...both.problems] };
}

/** The key of what a correction is about; a later one with the same key replaces an earlier one. */
function subject(correction: Correction): string {
  switch (correction.kind) {
    case 'link':
    case 'unlink':
      return JSON.stringify(['tie', correction.at, correction.to]);
    case 'name':
      return JSON.stringify(['name', correction.name]);
    case 'reading':
      return JSON.stringify(['reading', correction.name]);
    case 'word':
    case 'style':
      return JSON.stringify([correction.kind, correction.from]);
    case 'form':
      return JSON.stringify(['form', correction.script, correction.at]);
    case 'issue-date':
    case 'paper':
      return correction.kind;
    case 'date':
    case 'no-date':
      return JSON.stringify(['date', correction.at]);
    default:
      return JSON.stringify([correction.kind, correction.at]);
  }
}

/** Whether one correction replaces the other. */
export function aboutTheSame(one: Correction, other: Correction): boolean {
  return subject(one) === subject(other);
}

/** The sidecar with a correction added. */
export function withCorrection(sidecar: Sidecar, correction: Correction): Sidecar {
  const others = sidecar.corrections.filter((one) => !aboutTheSame(one, correction));
  return { ...sidecar, corrections: [...others, correction] };
}

/** The sort key of an entry: those without a place first, then by place, then by words. */
function placeIn(correction: Correction | undefined): readonly [number, number] {
  if (correction === undefined) return [Number.POSITIVE_INFINITY, 0];
  return 'at' in correction ? [correction.at.line ?? 0, correction.at.start ?? 0] : [0, 0];
}

/** Prints the file: head, one entry a line sorted by place, end. */
export function printSidecar({ corrections, lines, unread, fields }: Sidecar): string {
  const entries = [
    ...corrections.map((correction) => ({
      raw: onOneLine(lines.get(correction) ?? JSON.stringify(correction)),
      at: placeIn(correction),
    })),
    ...unread.map((raw) => ({ raw, at: placeIn(undefined) })),
  ].sort(
    ({ raw: a, at: [line, start] }, { raw: b, at: [otherLine, otherStart] }) =>
      (line === otherLine ? start - otherStart : line - otherLine) || (a < b ? -1 : a > b ? 1 : 0),
  );
  const head = [`"version":${VERSION}`, ...fields, '"corrections":['].join(',');
  return `{${head}\n${entries.map(({ raw }) => `${raw},\n`).join('')}${END}\n`;
}
