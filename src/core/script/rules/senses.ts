/** Owns deciding between the forms of a character by the words beside it; see `tables/senses.ts`. */

import { CLASSES, type Sense } from '../tables/sense-notation';
import { SENSES } from '../tables/senses';
import { SETTLED } from '../tables/settled';
import { phrasesFrom } from './phrases';
import type { Form } from './usage';
import { divides, type WordList } from './words';

/** Window in units on either side of a character. */
const AROUND = 12;

/** A row with its patterns compiled. */
interface Decision {
  readonly sense: Sense;
  readonly fits: (before: string, after: string) => boolean;
}

/** The rows by the unit of their character. */
export type Senses = ReadonlyMap<number, readonly Decision[]>;

/** A pattern with its classes expanded; classes may be nested. */
function spelled(pattern: string): string {
  const once = pattern.replace(/\{([\u3400-\u9fff]+)\}/g, (_, name: string) => `(?:${CLASSES[name] ?? '(?!)'})`);
  return once === pattern ? once : spelled(once);
}

function decisionOf(sense: Sense): Decision {
  const left = ending(sense.before);
  const right = starting(sense.after);
  const notLeft = ending(sense.unlessBefore);
  const notRight = starting(sense.unlessAfter);
  return {
    sense,
    fits: (before, after) =>
      left?.test(before) !== false &&
      right?.test(after) !== false &&
      notLeft?.test(before) !== true &&
      notRight?.test(after) !== true,
  };
}

/** A pattern anchored at the character's start or end; undefined if there is none. */
const ending = (pattern: string | undefined): RegExp | undefined =>
  pattern === undefined ? undefined : new RegExp(`(?:${spelled(pattern)})$`, 'u');
const starting = (pattern: string | undefined): RegExp | undefined =>
  pattern === undefined ? undefined : new RegExp(`^(?:${spelled(pattern)})`, 'u');

/** Compiles the table; called once. */
export function readSenses(): Senses {
  const senses = new Map<number, Decision[]>();
  for (const sense of SENSES) {
    const unit = sense.character.charCodeAt(0);
    const same = senses.get(unit);
    if (same === undefined) senses.set(unit, [decisionOf(sense)]);
    else same.push(decisionOf(sense));
  }
  return senses;
}

/** Whether a word starts at the character, or ends at it, as its row requires. */
function dividesBeside(
  words: WordList,
  before: string,
  character: string,
  after: string,
  word: 'starts' | 'ends',
): boolean {
  const window = before + character + after;
  const units = Array.from({ length: window.length }, (_, at) => window.charCodeAt(at));
  return divides(words, units, before.length + (word === 'ends' ? 1 : 0));
}

/**
 * The forms decided by the words beside a character, in order. `phrases` are those of the dictionary, which win unless
 * a row says otherwise. Linear: a bounded window for each character that has rows.
 */
export function senseForms(text: string, phrases: readonly number[], senses: Senses, words: WordList): Form[] {
  const found: Form[] = [];
  const phrase = phrasesFrom(phrases);
  for (let at = 0; at < text.length; at++) {
    const rows = senses.get(text.charCodeAt(at));
    if (rows === undefined) continue;
    const before = text.slice(Math.max(0, at - AROUND), at);
    const after = text.slice(at + 1, at + 1 + AROUND);
    const inside = phrase.at(at);
    const row = rows.find(
      ({ sense: { over, word }, fits }) =>
        (over === true || !inside) &&
        fits(before, after) &&
        (word === undefined || dividesBeside(words, before, text.charAt(at), after, word)),
    );
    if (row !== undefined) found.push({ at, form: row.sense.form, why: 'sense' });
  }
  return found;
}

/** Whether the form of a character is certain in its context (UTF-16 offset); see `tables/settled.ts`. */
export type Sureness = (text: string, at: number, form: string) => boolean;

/** What settles one form of a character. */
interface Settling {
  readonly form: string;
  readonly fits: (before: string, after: string) => boolean;
}

/** Compiles the table of settled contexts; called once. */
export function readSettled(words: WordList): Sureness {
  const rows = new Map<number, Settling[]>();
  for (const row of SETTLED) {
    const [before, notBefore] = [ending(row.before), ending(row.unlessBefore)];
    const [after, notAfter] = [starting(row.after), starting(row.unlessAfter)];
    const fits = (left: string, right: string): boolean =>
      before?.test(left) !== false &&
      after?.test(right) !== false &&
      (row.listed !== true || listedEnds(words, left)) &&
      notBefore?.test(left) !== true &&
      notAfter?.test(right) !== true;
    const unit = row.character.charCodeAt(0);
    const same = rows.get(unit);
    if (same === undefined) rows.set(unit, [{ form: row.form, fits }]);
    else same.push({ form: row.form, fits });
  }
  return (text, at, form) => {
    const found = rows.get(text.charCodeAt(at));
    if (found === undefined) return false;
    let before: string | undefined;
    let after = '';
    for (const row of found) {
      if (row.form !== form) continue;
      if (before === undefined) {
        before = text.slice(Math.max(0, at - AROUND), at);
        after = text.slice(at + 1, at + 1 + AROUND);
      }
      if (row.fits(before, after)) return true;
    }
    return false;
  };
}

/** Whether a listed word of two to four characters ends with the text. */
function listedEnds(words: WordList, before: string): boolean {
  const { length: all } = before;
  const unit = (back: number): number => before.charCodeAt(all - back);
  const units = [unit(4), unit(3), unit(2), unit(1)];
  for (let length = 2; length <= Math.min(4, all); length++)
    if (words.cost(units, units.length - length, length) > 0) return true;
  return false;
}
