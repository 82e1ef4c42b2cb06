/** Owns the sidecar file NAME.bulletin.json: reading it without ever failing, adding to it without losing anything. */
import type { Anchor } from '../anchors/model';
import type { Correction, OtherAnchor, Sidecar, SidecarProblem } from './model';
import { SIDECAR_PROBLEMS } from './reasons';

const VERSION = 1;

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isAnchor = (value: unknown): value is Anchor =>
  isObject(value) &&
  isText(value['quote']) &&
  typeof value['prefix'] === 'string' &&
  typeof value['suffix'] === 'string' &&
  typeof value['line'] === 'number';
const isOtherAnchor = (value: unknown): value is OtherAnchor => isAnchor(value) && isText((value as OtherAnchor).path);
const oneOf =
  (...allowed: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && allowed.includes(value);
const optional =
  (test: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || test(value);
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** What each kind of correction must have. */
const FIELDS: Readonly<Record<Correction['kind'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  role: { at: isAnchor, role: oneOf('headline', 'body', 'byline', 'kicker', 'subheadline', 'section', 'furniture') },
  unit: { at: isAnchor, unit: oneOf('article', 'caption', 'teaser', 'furniture') },
  join: { at: isAnchor, joined: isFlag },
  jump: { at: isAnchor, jump: isFlag },
  link: { at: isAnchor, to: isOtherAnchor },
  unlink: { at: isAnchor, to: isOtherAnchor },
  name: {
    name: isText,
    is: oneOf('person', 'place', 'organization', 'none'),
    titles: optional(isTexts),
    same: optional(isText),
  },
  date: { at: isAnchor, value: isText },
  'issue-date': { value: isDay },
  word: { from: isText, to: isText },
  style: { from: isText, to: isText },
  form: { at: isAnchor, script: oneOf('traditional', 'simplified'), to: isText },
};

/** Whether a value has the shape of a correction. */
export function isCorrection(value: unknown): value is Correction {
  if (!isObject(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(FIELDS, value['kind'])) return false;
  return Object.entries(FIELDS[value['kind'] as Correction['kind']]).every(([field, test]) => test(value[field]));
}

const nothing = (text: string, args: readonly string[]): Sidecar => ({
  corrections: [],
  unread: [],
  problems: [{ text, args, offset: 0 }],
});

/** Reads a sidecar; never throws. A file that is not JSON gives no corrections and one problem. */
export function readSidecar(json: string): Sidecar {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return nothing(SIDECAR_PROBLEMS.json, [error instanceof Error ? error.message : '']);
  }
  if (!isObject(value) || !Array.isArray(value['corrections'])) return nothing(SIDECAR_PROBLEMS.shape, []);
  if (typeof value['version'] === 'number' && value['version'] > VERSION) {
    return nothing(SIDECAR_PROBLEMS.version, [String(value['version'])]);
  }
  const corrections: Correction[] = [];
  const unread: unknown[] = [];
  const problems: SidecarProblem[] = [];
  for (const [index, entry] of (value['corrections'] as unknown[]).entries()) {
    if (isCorrection(entry)) corrections.push(entry);
    else {
      unread.push(entry);
      problems.push({ text: SIDECAR_PROBLEMS.entry, args: [String(index + 1)], offset: 0 });
    }
  }
  return { corrections, unread, problems };
}

/** What a correction is about: a later one about the same thing takes the place of an earlier one. */
function subject(correction: Correction): string {
  switch (correction.kind) {
    case 'link':
    case 'unlink':
      return JSON.stringify(['tie', correction.at, correction.to]);
    case 'name':
      return JSON.stringify(['name', correction.name]);
    case 'word':
    case 'style':
      return JSON.stringify([correction.kind, correction.from]);
    case 'form':
      return JSON.stringify(['form', correction.script, correction.at]);
    case 'issue-date':
      return 'issue-date';
    default:
      return JSON.stringify([correction.kind, correction.at]);
  }
}

/** Whether one correction takes the place of the other. */
export function aboutTheSame(one: Correction, other: Correction): boolean {
  return subject(one) === subject(other);
}

/** The sidecar with one more correction. */
export function withCorrection(sidecar: Sidecar, correction: Correction): Sidecar {
  const others = sidecar.corrections.filter((one) => !aboutTheSame(one, correction));
  return { ...sidecar, corrections: [...others, correction] };
}

/** The file's text: one correction a line, so that two people's files merge line by line. */
export function printSidecar(sidecar: Sidecar): string {
  const entries = [...sidecar.corrections, ...sidecar.unread].map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": ${VERSION},\n  "corrections": [\n${entries.join(',\n')}\n  ]\n}\n`;
}
