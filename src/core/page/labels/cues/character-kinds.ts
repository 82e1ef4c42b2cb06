/**
 * Owns what is counted of the characters of a row: every UTF-16 unit has the number of a kind, and small tables say by
 * kind what a unit counts as. So a character costs one access to a table that does not fit into the nearest cache.
 */
import { isHan } from '../../../text/han';
import { BULLETS } from '../../vocabulary/signs';
import { SETS, setsOf } from './row-shapes';

/**
 * The class of the character at a row's end: 0 none, 1 Han, 2 digit, 3 Latin, 4 opening mark, 5 closing mark, 6 stop, 7
 * pause, 8 bullet, 9 rule, 10 other.
 */
const MEMBERS: readonly (readonly [number, string])[] = [
  [4, '(“‘《〈"'],
  [5, ')”’》〉'],
  [6, '。!?…'],
  [7, ',、;:'],
  [8, `${BULLETS}▶►▪`],
  [9, '-—–*#>|_=~+'],
];
const MARKS: ReadonlyMap<number, number> = new Map(
  MEMBERS.flatMap(([group, members]) => Array.from(members, (one) => [one.charCodeAt(0), group] as const)),
);
const HAN = 1;
const DIGIT = 2;
const LATIN = 3;
const OTHER = 10;

function classOf(code: number): number {
  const mark = MARKS.get(code);
  if (mark !== undefined) return mark;
  if (isHan(code)) return HAN;
  if (code >= 48 && code <= 57) return DIGIT;
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? LATIN : OTHER;
}

/** Flags of a kind: Han; as wide as a Han character; as wide only behind one, as folding made full-width marks narrow. */
export const IS_HAN = 1;
export const WIDE = 2;
export const WIDE_BEHIND_HAN = 4;
/** The first unit from which on all are wide. */
const FIRST_WIDE = 0x2e80;
const ALWAYS_WIDE = '“”‘’…—';
const WIDE_BEHIND = ',.:;!?()';

function flagsOf(code: number, group: number): number {
  const one = String.fromCharCode(code);
  const wide = code >= FIRST_WIDE || ALWAYS_WIDE.includes(one) ? WIDE : 0;
  return wide | (group === HAN ? IS_HAN : 0) | (WIDE_BEHIND.includes(one) ? WIDE_BEHIND_HAN : 0);
}

/** Three counts packed into one number, each below 1,024; a row has at most 120 characters of words. */
export const FIELD_BITS = 10;
/** Han, digits and Latin letters. */
const lettersOf = (group: number): number =>
  group === HAN ? 1 : group === DIGIT ? 1 << FIELD_BITS : group === LATIN ? 1 << (FIELD_BITS * 2) : 0;
/** Spaces, commas and full stops. */
const othersOf = (code: number): number =>
  code <= 32 ? 1 : code === 44 || code === 0x3001 ? 1 << FIELD_BITS : code === 0x3002 ? 1 << (FIELD_BITS * 2) : 0;

interface CharacterKinds {
  /** Number of the kind, by UTF-16 unit. */
  readonly of: Uint8Array;
  /** By kind: its class, its flags, what it adds to the packed counts, and the sets of `row-shapes` that hold it. */
  readonly classes: Uint8Array;
  readonly flags: Uint8Array;
  readonly letters: Int32Array;
  readonly others: Int32Array;
  readonly sets: Int32Array;
}

/** Ranges of Han characters, ends exclusive; those that are no more than that are of one kind. */
const HAN_RANGES = [
  [0x3400, 0x4dc0],
  [0x4e00, 0xa000],
  [0xf900, 0xfb00],
] as const;

/** The units that may be of a kind of their own. */
function* singleUnits(): Generator<number> {
  for (let code = 0; code < 128; code++) yield code;
  for (const one of [...MARKS.keys()]) yield one;
  const others = `${ALWAYS_WIDE}${WIDE_BEHIND}、。〇${SETS.join('')}`;
  for (let i = 0; i < others.length; i++) yield others.charCodeAt(i);
}

/** Built by ranges and single units: to ask of every unit what it is would hold up the start of the program. */
function characterKinds(): CharacterKinds {
  const kinds = {
    of: new Uint8Array(65536),
    classes: new Uint8Array(256),
    flags: new Uint8Array(256),
    letters: new Int32Array(256),
    others: new Int32Array(256),
    sets: new Int32Array(256),
  };
  let count = 0;
  /** The number of the kind with these properties. */
  const kindOf = (group: number, flags: number, others = 0, sets = 0): number => {
    let kind = 0;
    while (
      kind < count &&
      (kinds.classes[kind] !== group ||
        kinds.flags[kind] !== flags ||
        kinds.others[kind] !== others ||
        kinds.sets[kind] !== sets)
    )
      kind++;
    if (kind === 256) throw new RangeError('too many kinds of characters for tables of this form');
    if (kind < count) return kind;
    kinds.classes[kind] = group;
    kinds.flags[kind] = flags;
    kinds.letters[kind] = lettersOf(group);
    kinds.others[kind] = others;
    kinds.sets[kind] = sets;
    return count++;
  };
  kinds.of.fill(kindOf(OTHER, 0), 0, FIRST_WIDE);
  kinds.of.fill(kindOf(OTHER, WIDE), FIRST_WIDE);
  for (const [from, to] of HAN_RANGES) kinds.of.fill(kindOf(HAN, WIDE | IS_HAN), from, to);
  for (const code of singleUnits()) {
    const group = classOf(code);
    kinds.of[code] = kindOf(group, flagsOf(code, group), othersOf(code), setsOf(code));
  }
  return kinds;
}
export const CHARACTERS: CharacterKinds = characterKinds();

/** The class of a UTF-16 unit; 0 for NaN (no character). */
export const characterClassOf = (code: number): number => CHARACTERS.classes[CHARACTERS.of[code] ?? -1] ?? 0;
