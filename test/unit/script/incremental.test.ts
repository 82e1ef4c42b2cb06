/** Owns that converting on gives what converting anew gives, and converts no more than what changed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readScriptTables } from '../../../src/core/script/convert';
import { convertIncrementally } from '../../../src/core/script/incremental';
import type { ScriptTarget } from '../../../src/core/script/model';
import { convertWithPreferences } from '../../../src/core/script/with-preferences';

const tables = readScriptTables(readFileSync(join(import.meta.dirname, '../../../dist/data/script.bin')));

const line = fc
  .array(fc.constantFrom('头', '发', '干部', '计算机', '于是', '“', '”', ',', '。', '里', '𠮷', '\ud800', 'a', ' '), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const page = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\r')))
  .map((lines) => lines.flat().join(''));

describe('converting on', () => {
  it('gives what converting anew gives, whatever was there before', () => {
    fc.assert(
      fc.property(
        page,
        page,
        page,
        fc.constantFrom<ScriptTarget>('tw', 'twp', 'cn'),
        fc.boolean(),
        (a, b, c, to, punctuation) => {
          const names = (text: string) => {
            const start = text.indexOf('于是');
            return start < 0 ? [] : [{ start, end: start + 2, kind: 'person' as const }];
          };
          const wish = (text: string) =>
            ({ to, from: 'auto', punctuation, names: names(text), words: [{ from: '里', to: '里' }] }) as const;
          const first = convertIncrementally(a + b, tables, wish(a + b));
          const text = a + c + b;
          const { conversion } = convertIncrementally(text, tables, wish(text), first);
          const anew = convertWithPreferences(text, tables, wish(text));
          assert.equal(conversion.text, anew.text);
          assert.deepEqual(conversion.edits, anew.edits);
          assert.equal(conversion.doubts.length, anew.doubts.length);
        },
      ),
    );
  });

  it('converts only the paragraph that changed, and everything where the wish is another', () => {
    const paragraphs = Array.from({ length: 500 }, (_, i) => `第${i}段,发展计算机。`);
    const first = convertIncrementally(paragraphs.join('\n'), tables, { to: 'twp' });
    const edited = paragraphs.with(250, '里里外外都要发展。').join('\n');
    const second = convertIncrementally(edited, tables, { to: 'twp' }, first);
    assert.ok(second.converted <= 12, `${second.converted}`);
    assert.equal(second.conversion.text, convertWithPreferences(edited, tables, { to: 'twp' }).text);
    assert.equal(convertIncrementally(edited, tables, { to: 'tw' }, second).converted, edited.length);
  });
});
