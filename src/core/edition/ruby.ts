/** Owns adding readings to an edition: over people's names, or over all characters that its reader does not know. */
import type { NameReading, OwnReadings, ReadingSystem, Ruby } from '../readings/model';
import { readingOfName } from '../readings/names';
import type { Readings } from '../readings/resources';
import { type KnownCharacters, readingsOf } from '../readings/text';
import type { Steps } from '../steps';
import { fold } from '../text/fold';
import type { Edition, EditionBlock } from './model';

/** Which characters get readings. */
export const RUBY_OVER = ['people', 'characters'] as const;
export type RubyOver = (typeof RUBY_OVER)[number];

export interface RubyOptions {
  readonly over: RubyOver;
  readonly system: ReadingSystem;
  /** For `characters`: those that need no reading; undefined if all get one. */
  readonly known?: KnownCharacters | undefined;
  /** The reader's own readings of names. */
  readonly own?: OwnReadings;
}

/** A person as named in the edition, with the reading of that name. */
interface PersonRead {
  readonly folded: string;
  readonly reading: NameReading;
}

/**
 * The readings over a mention of a person: its characters are those of the name in order, in either script; anything in
 * between (黄书记) gets none. Spans are in the block.
 */
function overMention(text: string, start: number, { folded, reading }: PersonRead): readonly Ruby[] {
  const mention = fold(text);
  const ruby: Ruby[] = [];
  let from = 0;
  for (const { start: at, end, ...syllable } of reading.syllables) {
    const character = folded.slice(at, end);
    const found = mention.indexOf(character, from);
    if (found < 0) continue;
    from = found + character.length;
    ruby.push({ start: start + found, end: start + from, text: syllable.text, sure: syllable.sure });
  }
  return ruby;
}

/** The edition with readings over its blocks, in steps; existing ones are replaced. */
export function* rubySteps(edition: Edition, readings: Readings, options: RubyOptions): Steps<Edition> {
  const { over, system, known, own } = options;
  const people = new Map<string, PersonRead>();
  const nameOptions = { system, ...(own === undefined ? {} : { own }) };
  const personRead = (name: string): PersonRead => ({
    folded: fold(name),
    reading: readingOfName(name, readings, nameOptions),
  });
  for (const { id, kind, name } of edition.entities) if (kind === 'person') people.set(id, personRead(name));
  yield undefined;
  const ofPeople = ({ text, marks }: EditionBlock): readonly Ruby[] =>
    marks.flatMap((mark) => {
      const person = mark.kind === 'name' ? people.get(mark.entity) : undefined;
      if (person === undefined) return [];
      const words = text.slice(mark.start, mark.end);
      const named = overMention(words, mark.start, person);
      // another name of the person, with no character in common with the first
      return named.length > 0 ? named : overMention(words, mark.start, personRead(words));
    });
  const rubyOf = (block: EditionBlock): readonly Ruby[] => {
    const named = ofPeople(block);
    if (over === 'people') return named;
    const inNames = new Map(named.map((one) => [one.start, one]));
    return readingsOf(block.text, readings, { system, known }).map((one) => inNames.get(one.start) ?? one);
  };
  const units: Edition['units'][number][] = [];
  for (const unit of edition.units) {
    units.push({ ...unit, blocks: unit.blocks.map((block) => ({ ...block, ruby: rubyOf(block) })) });
    yield undefined;
  }
  return { ...edition, units };
}
