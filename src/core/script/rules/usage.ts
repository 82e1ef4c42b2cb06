/** Owns the forms that a region's newspapers prefer to the dictionary's; see `tables/usage.ts`. */
import type { ScriptTarget } from '../model';
import { AFTER_FIGURES, ALONE, COUNTS, FIGURES, PLAYS, STYLE_FORMS, USAGE_WORDS } from '../tables/usage';
import { phrasesFrom } from './phrases';

/** The form of one source character that replaces the dictionary's. */
export interface Form {
  readonly at: number;
  readonly form: string;
  readonly why: 'usage' | 'sense' | 'style' | 'name';
}

/** The forms of a region, indexed. */
export interface Usage {
  /**
   * Per unit: whether a word may start there, whether it has a form of its own alone, whether house style covers it.
   */
  readonly flags: Uint8Array;
  /** Words by their first character, the longest first. */
  readonly words: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  readonly alone: ReadonlyMap<string, string>;
  readonly style: ReadonlyMap<string, string>;
}

const WORD_STARTS = 1;
const ALONE_DIFFERS = 2;
const STYLED = 4;

/** Forms that differ from the dictionary's for a target; OpenCC's own standard has only those for words. */
export function usageFor(to: ScriptTarget): Usage {
  const region = to === 'tw' || to === 'twp' ? 'tw' : to === 'hk' || to === 'hkp' ? 'hk' : undefined;
  const listed = `${USAGE_WORDS.both} ${region === undefined ? '' : USAGE_WORDS[region]}`.trim().split(/\s+/);
  // ・ marks a character left to the dictionary
  for (const count of COUNTS)
    for (const play of PLAYS.split(' ')) listed.push(`${count}出${play}`, `・齣${'・'.repeat(play.length)}`);
  for (const figure of FIGURES) for (const [word, form] of AFTER_FIGURES) listed.push(figure + word, `・${form}`);
  const words = new Map<string, (readonly [string, string])[]>();
  const flags = new Uint8Array(65536);
  const flag = (character: string, bit: number): void => {
    const unit = character.charCodeAt(0);
    flags[unit] = (flags[unit] as number) | bit;
  };
  for (let i = 0; i + 1 < listed.length; i += 2) {
    const word = listed[i] ?? '';
    const first = word.charAt(0);
    const same = words.get(first);
    if (same === undefined) words.set(first, [[word, listed[i + 1] ?? '']]);
    else same.push([word, listed[i + 1] ?? '']);
    flag(first, WORD_STARTS);
  }
  for (const list of words.values()) list.sort(([a], [b]) => b.length - a.length);
  for (const [character] of ALONE) flag(character, ALONE_DIFFERS);
  const style = region === undefined ? [] : STYLE_FORMS[region];
  for (const [character] of style) flag(character, STYLED);
  return { flags, words, alone: new Map(ALONE), style: new Map(style) };
}

/** The forms of a text, in order; `phrases` are those of the dictionary. Linear. */
export function usageForms(text: string, phrases: readonly number[], usage: Usage): Form[] {
  const found: Form[] = [];
  const phrase = phrasesFrom(phrases);
  for (let at = 0; at < text.length; at++) {
    const flag = usage.flags[text.charCodeAt(at)] as number;
    if (flag === 0) continue;
    const character = text.charAt(at);
    const inside = phrase.at(at);
    if ((flag & WORD_STARTS) !== 0) {
      const word = usage.words
        .get(character)
        ?.find(([key]) => text.startsWith(key, at) && !phrase.cuts(at, at + key.length));
      if (word !== undefined) {
        for (const [index, form] of [...word[1]].entries())
          if (form !== '・') found.push({ at: at + index, form, why: 'usage' });
        at += word[0].length - 1;
        continue;
      }
    }
    const alone = inside ? undefined : usage.alone.get(character);
    const form = alone ?? usage.style.get(character);
    if (form !== undefined) found.push({ at, form, why: alone === undefined ? 'style' : 'usage' });
  }
  return found;
}
