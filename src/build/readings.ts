/**
 * Makes data/readings.txt from Unicode's Unihan_Readings.txt, `npx tsx src/build/readings.ts PATH-TO-THAT-FILE`, and dist/data/readings.bin
 * from that and the tables of core/readings. The source is part of the Unihan database; Debian's package unicode-data installs it
 * compressed in /usr/share/unicode: `bzcat /usr/share/unicode/Unihan_Readings.txt.bz2 > Unihan_Readings.txt`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packWriter } from '../core/pack';
import { type ReadingSources, type SyllableRow, writeReadings } from '../core/readings/resources';
import { isSyllable, tonedOf } from '../core/readings/syllables';
import { GIVEN_READINGS } from '../core/readings/tables/given';
import { PHRASE_READINGS, TEXT_READINGS } from '../core/readings/tables/phrases';
import { SURNAME_READINGS } from '../core/readings/tables/surnames';
import { foldCharacter } from '../core/text/fold';

const data = join(import.meta.dirname, 'data/readings.txt');
const VERSION = /^# Unicode version: ([\d.]+)/m;
/** A reading with a smaller share of a character's uses is dropped. */
const SHARE = 0.03;
/** How many of the commonest characters are stored in order of frequency, as the reader can mark at most these as known. */
const COMMON = 5_000;

type Field = ReadonlyMap<string, readonly string[]>;

/** The fields that are used, by character. */
function fieldsOf(source: string): ReadonlyMap<string, Field> {
  const fields = new Map<string, Map<string, readonly string[]>>();
  for (const line of source.split('\n')) {
    const [code, field, value] = line.split('\t');
    if (code?.startsWith('U+') !== true || field === undefined || value === undefined) continue;
    const values = fields.get(field) ?? new Map<string, readonly string[]>();
    values.set(String.fromCodePoint(Number.parseInt(code.slice(2), 16)), value.split(' '));
    fields.set(field, values);
  }
  return fields;
}

const hasTone = (syllable: string): boolean => tonedOf(syllable).tone !== 5;
const isRead = (syllable: string): boolean => isSyllable(tonedOf(syllable).letters);

/** The readings in a dictionary field such as `482.140:jī,jǐ`, in the field's order. */
const dictionary = (field: Field | undefined, character: string): readonly string[] =>
  (field?.get(character) ?? []).flatMap((entry) => entry.slice(entry.lastIndexOf(':') + 1).split(',')).filter(isRead);

/** Readings with tone and their share of the counted uses (kHanyuPinlu, `jī(216)`), most frequent first. */
function counted(field: Field | undefined, character: string): readonly (readonly [string, number])[] {
  const counts = (field?.get(character) ?? []).flatMap((entry) => {
    const [, syllable = '', count = '0'] = /^([^(]+)\((\d+)\)$/.exec(entry) ?? [];
    return hasTone(syllable) && isRead(syllable) ? [[syllable, Number(count)] as const] : [];
  });
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts.map(([syllable, count]) => [syllable, count / all] as const);
}

interface CharacterReadings {
  readonly first: string;
  readonly second: readonly string[];
  readonly rare: readonly string[];
}

/**
 * The readings of a character, the default one first. The default is Unihan's preference (kMandarin) if the standard dictionary of 2013
 * (kTGHZ2013) lists it for the character or its simplified form, else the most frequent of those that the dictionary lists: kMandarin
 * sometimes puts readings of Taiwan or of classical texts first.
 */
function readingsOfCharacter(fields: ReadonlyMap<string, Field>, character: string): CharacterReadings | undefined {
  const [preferred] = (fields.get('kMandarin')?.get(character) ?? []).filter(isRead);
  if (preferred === undefined) return undefined;
  const simplified = character.length === 1 ? String.fromCharCode(foldCharacter(character.charCodeAt(0))) : character;
  const standard = fields.get('kTGHZ2013');
  const own = dictionary(standard, character);
  const modern = (own.length > 0 ? own : dictionary(standard, simplified)).filter(hasTone);
  const used = counted(fields.get('kHanyuPinlu'), character);
  const usual = used.find(([syllable]) => modern.includes(syllable))?.[0];
  const first = modern.length === 0 || modern.includes(preferred) ? preferred : (usual ?? modern[0] ?? preferred);
  const second = used.flatMap(([syllable, share]) => (syllable !== first && share >= SHARE ? [syllable] : []));
  const others = [...own, ...dictionary(fields.get('kXHC1983'), character)].filter(hasTone);
  return { first, second, rare: [...new Set(others)].filter((one) => one !== first && !second.includes(one)) };
}

const isListed = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007;

function makeReadings(source: string): string {
  const version = VERSION.exec(source)?.[1];
  const fields = fieldsOf(source);
  const standard = fields.get('kTGHZ2013');
  if (version === undefined || standard === undefined) throw new Error('this is not Unihan_Readings.txt');
  const rows = new Map<string, [string, string, string]>();
  const characters = [...(fields.get('kMandarin')?.keys() ?? [])].filter(
    (character) => isListed(character.codePointAt(0) ?? 0) || standard.has(character),
  );
  for (const character of characters.sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))) {
    const read = readingsOfCharacter(fields, character);
    if (read === undefined) continue;
    for (const [column, syllables] of [[read.first], read.second, read.rare].entries()) {
      for (const syllable of syllables) {
        const row = rows.get(syllable) ?? ['', '', ''];
        row[column] = (row[column] ?? '') + character;
        rows.set(syllable, row);
      }
    }
  }
  const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, row]) => `${syllable} ${row.join('|')}`);
  return `# Syllables and their characters, from Unihan_Readings.txt of Unicode ${version} (kMandarin, kTGHZ2013, kHanyuPinlu, kXHC1983); see
# readings.ts: read so first | now and then | in dictionaries.
# Copyright (c) 1991-2022 Unicode, Inc. Distributed under the terms in unicode-license.txt. Changed: chosen and turned by syllable.
${lines.join('\n')}
`;
}

/** The rows of data/readings.txt. */
function rowsOf(): readonly SyllableRow[] {
  return readFileSync(data, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const space = line.indexOf(' ');
      const [first = '', second = '', rare = ''] = line.slice(space + 1).split('|');
      return { syllable: line.slice(0, space), first: [...first], second: [...second], rare: [...rare] };
    });
}

/** Simplified characters by their frequency in the words of jieba's dictionary (MIT). */
function commonest(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json'));
  const counts = new Map<string, number>();
  for (const line of readFileSync(join(folder, 'dict.txt'), 'utf8').split('\n')) {
    const [word = '', count = '0'] = line.split(' ');
    for (const character of word) {
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      const simple = character.length === 1 ? String.fromCharCode(foldCharacter(character.charCodeAt(0))) : character;
      counts.set(simple, (counts.get(simple) ?? 0) + Number(count));
    }
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, COMMON)
    .map(([character]) => character)
    .join('');
}

/** The contents of readings.bin. */
export function buildReadings(): Uint8Array {
  const sources: ReadingSources = {
    rows: rowsOf(),
    surnames: SURNAME_READINGS,
    given: GIVEN_READINGS,
    phrases: PHRASE_READINGS,
    texts: TEXT_READINGS,
    common: commonest(),
  };
  const out = packWriter();
  writeReadings(out, sources);
  return out.finish();
}

if (process.argv[1] === import.meta.filename) {
  const [, , path] = process.argv;
  if (path === undefined) throw new Error('usage: npx tsx src/build/readings.ts PATH-TO-Unihan_Readings.txt');
  writeFileSync(data, makeReadings(readFileSync(path, 'utf8')));
}
