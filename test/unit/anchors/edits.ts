/** Kinds of edit that happen to a text: each says for every unit of the new text where it came from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildScript } from '../../../src/build/script';
import { convertByDictionary, readScriptTables } from '../../../src/core/script/convert';
import { filesBelow, root } from '../../manifest/sources';

export type Random = (below: number) => number;

/** A new text; `from[i]` is the offset in the old one that unit i stands for, -1 for none. */
export interface Edited {
  readonly text: string;
  readonly from: readonly number[];
}

/** The words of a fixture, without what it says of them. */
const pageOf = (fixture: string): string =>
  fixture
    .replace(/^== facts$[\s\S]*/m, '')
    .split('\n')
    .filter((line) => !/^(?:==|#)/.test(line))
    .map((line) => line.replace(/^[A-Za-z]+(?: \w+)?\|/, ''))
    .join('\n');

/** Texts of some thousand characters: the fixtures of issues, eight to a page. */
export function pages(): readonly string[] {
  const texts = filesBelow('test/fixtures/issues')
    .filter((path) => path.endsWith('.txt'))
    .map((path) => pageOf(readFileSync(join(root, path), 'utf8')));
  return Array.from({ length: Math.ceil(texts.length / 8) }, (_, at) => texts.slice(8 * at, 8 * at + 8).join('\n\n'));
}

/** Texts of seven lines: the same words stand close to each other, and surroundings reach over a good part of the page. */
export const shortPages = (): readonly string[] =>
  pages().flatMap((page) => {
    const lines = page.split('\n').filter((line) => line.trim() !== '');
    return Array.from({ length: Math.floor(lines.length / 7) }, (_, at) => lines.slice(7 * at, 7 * at + 7).join('\n'));
  });

function build(make: (put: (text: string, from: number) => void) => void): Edited {
  let text = '';
  const from: number[] = [];
  make((piece, source) => {
    for (let unit = 0; unit < piece.length; unit++) from.push(source);
    text += piece;
  });
  return { text, from };
}

const ALIKE = '己已未末土士日曰人入大太';
const FULL = (unit: string): string => {
  const code = unit.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : unit;
};
const isBreak = (unit: string | undefined): boolean => unit === '\n' || unit === '\r';
const tables = readScriptTables(buildScript());

/** The old text with a piece put in at an offset. */
const inserted = (text: string, at: number, piece: string): Edited =>
  build((put) => {
    for (let i = 0; i <= text.length; i++) {
      if (i === at) put(piece, -1);
      put(text.slice(i, i + 1), i);
    }
  });

export const EDITS: Readonly<Record<string, (text: string, at: number, random: Random) => Edited>> = {
  'characters misread, lines broken, a line put in before': (text, _, random) =>
    build((put) => {
      put('新增一段文字，用来把后面的位置往后推。\n', -1);
      for (let i = 0; i < text.length; i++) {
        const misread = !isBreak(text[i]) && random(100) < 6;
        put(misread ? (ALIKE[random(ALIKE.length)] ?? '') : (text[i] ?? ''), i);
        if (random(100) < 3) put('\n', -1);
      }
    }),
  'flowed anew': (text, _, random) =>
    build((put) => {
      let width = 0;
      for (let i = 0; i < text.length; i++) {
        if (!isBreak(text[i])) put(text[i] ?? '', i);
        if (++width >= 18 + random(3)) {
          put('\r\n', -1);
          width = 0;
        }
      }
    }),
  'letter-spaced, full width': (text) =>
    build((put) => {
      for (let i = 0; i < text.length; i++) put(`${FULL(text[i] ?? '')}${isBreak(text[i]) ? '' : ' '}`, i);
    }),
  'in traditional characters': (text) =>
    build((put) => {
      for (let start = 0; start < text.length; start += 40) {
        const piece = text.slice(start, start + 40);
        const converted = convertByDictionary(piece, tables, { to: 'tw', from: 'cn', names: [] }).text;
        for (let i = 0; i < converted.length; i++) {
          put(
            converted[i] ?? '',
            start + Math.min(piece.length - 1, Math.round((i * piece.length) / converted.length)),
          );
        }
      }
    }),
  'a sentence put in behind it': (text, at) => inserted(text, at, '记者又到现场看了一遍，岸边的工人还在忙着收拾工具。'),
  'lines joined, every fifth line left out': (text, at) =>
    build((put) => {
      let offset = 0;
      for (const [index, line] of text.split('\n').entries()) {
        const holds = offset <= at && at <= offset + line.length + 40;
        if (index % 5 !== 4 || holds) for (let i = 0; i < line.length; i++) put(line[i] ?? '', offset + i);
        offset += line.length + 1;
      }
    }),
};

/** The text without the lines of a span. */
export function withoutLines(text: string, start: number, end: number): string {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const last = text.indexOf('\n', end);
  return text.slice(0, first) + (last < 0 ? '' : text.slice(last + 1));
}
