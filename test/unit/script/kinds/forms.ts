/** Owns how the tests of kinds of mistakes say what a text must become: pairs of a text and its right form, one test each. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertByDictionary, readScriptTables } from '../../../../src/core/script/convert';
import type { ScriptTarget } from '../../../../src/core/script/model';

export const tables = readScriptTables(readFileSync(join(import.meta.dirname, '../../../../dist/data/script.bin')));

/** One test for each line `简体 | 正體`, in a sentence of its own so that nothing stands beside it. */
export function becomes(lines: string, to: ScriptTarget = 'tw'): void {
  for (const line of lines.trim().split('\n')) {
    const [source = '', right = ''] = line.split('|').map((part) => part.trim());
    it(`${source} becomes ${right}`, () =>
      assert.equal(convertByDictionary(source, tables, { from: 'cn', to }).text, right));
  }
}
