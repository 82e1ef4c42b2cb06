/** Owns that every form that a reader is asked to choose among has a reading, in pinyin. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScriptTables } from '../../../src/core/script/convert';
import { readings } from '../../../src/core/script/rules/readings';

const tables = readScriptTables(readFileSync(join(import.meta.dirname, '../../../dist/data/script.bin')));

describe('readings', () => {
  it('are pinyin, one form each', () => {
    for (const [form, reading] of readings()) {
      assert.match(form, /^\p{Script=Han}$/u);
      assert.match(reading, /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùü]{1,6}(?:, [a-zāáǎàēéěèīíǐìōóǒòūúǔùü]{1,6})*$/, form);
    }
  });

  it('are there for all but a few rare characters', () => {
    const known = readings();
    const forms = new Set(
      (['tw', 'hk', 't'] as const).flatMap((to) => [...tables.candidates(to).forms.values()].flat()),
    );
    const missing = [...forms].filter((form) => !known.has(form));
    assert.ok(missing.length <= 6, missing.join(''));
  });
});
