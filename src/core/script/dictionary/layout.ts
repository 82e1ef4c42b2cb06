/** Owns the layout of the script data file: its sections and their types, and reading and writing them. */

/** The element type of a section; all numbers are little-endian. */
type SectionType = 'u8' | 'u16' | 'u32';

const SIZE: Readonly<Record<SectionType, number>> = { u8: 1, u16: 2, u32: 4 };
const HIGHEST_VALUE: Readonly<Record<SectionType, number>> = { u8: 0xff, u16: 0xffff, u32: 0xffffffff };

/**
 * A dictionary of phrases as a trie over UTF-16 units in breadth-first order, its first `levels[0]` nodes being the first
 * units. `kind`: 0 no phrase ends here, 1 one ends here whose value is that of its characters, 2 one ends here with a
 * value of its own, the next of `values` (`valueLength` units). The rest says quickly which two units start a phrase; see
 * `Pairs` in trie.ts.
 */
const TRIE = {
  unit: 'u16',
  children: 'u16',
  kind: 'u8',
  valueLength: 'u8',
  values: 'u16',
  blocks: 'u32',
  slots: 'u16',
  parents: 'u16',
  bloom: 'u8',
  thirds: 'u32',
} as const;

/** Single characters: `from[i]` becomes `to[i]`; `other` holds those of more than one unit: length, key, length, value. */
const CHARACTERS = { from: 'u16', to: 'u16', other: 'u16' } as const;

/**
 * The dictionaries (a trie and characters each), by function; `r-` is the reverse direction, `p` has regional
 * vocabulary.
 */
export const STAGES = ['st', 'ts', 'tw', 'twp', 'hk', 'hkp', 'rtw', 'rtwp', 'rhk', 'rhkp'] as const;
export type StageName = (typeof STAGES)[number];

/**
 * Targets whose later stages change some phrases as a whole: the `ids` of such values of the first stage, and their
 * replacements.
 */
export const OVERRIDES = ['tw', 'twp', 'hk', 'hkp', 'rtw', 'rtwp', 'rhk', 'rhkp'] as const;
export type OverrideName = (typeof OVERRIDES)[number];
const OVERRIDE = { ids: 'u16', lengths: 'u8', values: 'u16' } as const;

const SECTIONS: readonly (readonly [string, SectionType])[] = [
  ...STAGES.flatMap((stage) => [
    ...Object.entries(TRIE).map(([part, type]) => [`${stage}.${part}`, type] as const),
    ...Object.entries(CHARACTERS).map(([part, type]) => [`${stage}.${part}`, type] as const),
    [`${stage}.levels`, 'u16'] as const,
  ]),
  ...OVERRIDES.flatMap((name) => Object.entries(OVERRIDE).map(([part, type]) => [`${name}+${part}`, type] as const)),
  ['compatibility', 'u16'],
  ['candidates', 'u16'],
  ['words.slots', 'u16'],
  ['words.costs', 'u8'],
];

const MAGIC = 0x33435342; // "BSC3"

/** The sections, by name, as numbers. */
export interface Sections {
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  u32(name: string): Uint32Array;
}

/** The bytes of a data file of these sections; missing ones are empty. */
export function packSections(sections: ReadonlyMap<string, ArrayLike<number>>): Uint8Array {
  for (const name of sections.keys())
    if (!SECTIONS.some(([known]) => known === name)) throw new RangeError(`no section ${name}`);
  const head = 8 + 8 * SECTIONS.length;
  let size = head;
  const places = SECTIONS.map(([name, type]) => {
    const length = sections.get(name)?.length ?? 0;
    const offset = size;
    size += Math.ceil((length * SIZE[type]) / 4) * 4;
    return { name, type, offset, length };
  });
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, SECTIONS.length, true);
  for (const [index, { name, type, offset, length }] of places.entries()) {
    view.setUint32(8 + 8 * index, offset, true);
    view.setUint32(12 + 8 * index, length, true);
    const data = sections.get(name) ?? [];
    for (let i = 0; i < length; i++) {
      const value = data[i] ?? 0;
      if (value < 0 || value > HIGHEST_VALUE[type]) throw new RangeError(`${name}[${i}] = ${value}`);
      if (type === 'u8') view.setUint8(offset + i, value);
      else if (type === 'u16') view.setUint16(offset + 2 * i, value, true);
      else view.setUint32(offset + 4 * i, value, true);
    }
  }
  return bytes;
}

/** Finds the sections in a data file without copying (except unaligned bytes); throws a RangeError if it is not one. */
export function readSections(bytes: Uint8Array): Sections {
  const wrong = (): RangeError => new RangeError('this is not a script data file of this version');
  if (bytes.length < 8 + 8 * SECTIONS.length) throw wrong();
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== SECTIONS.length) throw wrong();
  const find = (name: string, type: SectionType): readonly [number, number] => {
    const index = SECTIONS.findIndex((section) => section[0] === name && section[1] === type);
    if (index < 0) throw new RangeError(`no section ${name} of ${type}`);
    const offset = view.getUint32(8 + 8 * index, true);
    const length = view.getUint32(12 + 8 * index, true);
    if (offset + length * SIZE[type] > own.byteLength) throw wrong();
    return [own.byteOffset + offset, length];
  };
  return {
    u8(name) {
      const [offset, length] = find(name, 'u8');
      return new Uint8Array(own.buffer, offset, length);
    },
    u16(name) {
      const [offset, length] = find(name, 'u16');
      return new Uint16Array(own.buffer, offset, length);
    },
    u32(name) {
      const [offset, length] = find(name, 'u32');
      return new Uint32Array(own.buffer, offset, length);
    },
  };
}
