/** Owns that an analysis carried over to the converted text says there what it says of the source. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { convertedAnalysis } from '../../src/core/converted';
import { readNameResources } from '../../src/core/names/find';
import { readScriptTables } from '../../src/core/script/convert';
import type { ScriptTarget } from '../../src/core/script/model';
import { convertWithPreferences } from '../../src/core/script/with-preferences';
import { analyse } from './reading';

const data = join(import.meta.dirname, '../../dist/data');
const tables = readScriptTables(readFileSync(join(data, 'script.bin')));
const resources = readNameResources(readFileSync(join(data, 'names.bin')));

function carried(text: string, to: ScriptTarget) {
  const source = analyse(text, { issueDate: '2023-02-01' });
  const names = source.names(resources).mentions.flatMap(({ kind, spans }) => spans.map((span) => ({ ...span, kind })));
  const loose = (words: string): string => convertWithPreferences(words, tables, { to }).text;
  return { source, view: convertedAnalysis(source, convertWithPreferences(text, tables, { to, names }), loose) };
}

const PAGE = [
  '澄浦报 2023年2月1日 第1版',
  '',
  '区里开会',
  '研究网络与软件发展',
  '○本报记者 范立冬',
  '本报讯 昨天,区委书记钟砚秋主持会议,说要用好网络和软件,办好头等大事。钟',
  '',
  '砚秋1月31日到台州调研。(下转2版)',
].join('\n');

describe('an analysis in another script', () => {
  it('says the same, in the other script', () => {
    for (const to of ['tw', 'twp'] as const) {
      const { source, view } = carried(PAGE, to);
      const [unit] = view.page.units.filter(({ kind }) => kind === 'article');
      const [before] = source.page.units.filter(({ kind }) => kind === 'article');
      assert.ok(unit && before);
      assert.equal(view.text.slice(unit.headlineSpan?.start, unit.headlineSpan?.end), unit.headline);
      assert.equal(unit.headline, convertWithPreferences(before.headline, tables, { to }).text);
      assert.equal(unit.byline, convertWithPreferences(before.byline, tables, { to }).text);
      assert.deepEqual(
        view.page.jumpLines.map(({ text, start, end }) => [text, view.text.slice(start, end)]),
        [['(下轉2版)', '(下轉2版)']],
      );
      const found = view.names(resources);
      assert.equal(found.mentions.length, source.names(resources).mentions.length);
      assert.ok(
        found.entities.some(({ name }) => name === '鍾硯秋'),
        JSON.stringify(found.entities),
      );
      assert.equal(view.dates().length, source.dates().length);
    }
  });

  it('has every place inside the text and in order, whatever the text', () => {
    const piece = fc.constantFrom(
      '网络',
      '软件',
      '\n',
      '\r\n',
      '钟砚秋',
      '(下转2版)',
      '1月3日',
      '范',
      '𠮷',
      '“',
      '开会',
      'a',
      '。',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 40 }),
        fc.constantFrom<ScriptTarget>('tw', 'twp', 'cn'),
        (parts, to) => {
          const { source, view } = carried(parts.join(''), to);
          for (const [index, { text, pieces }] of view.page.paragraphs.entries()) {
            assert.equal(pieces.map(({ start, end }) => view.text.slice(start, end)).join(''), text);
            assert.equal(pieces.length, source.page.paragraphs[index]?.pieces.length);
          }
          for (const { text, spans } of [...view.dates(), ...view.names(resources).mentions]) {
            assert.equal(spans.map(({ start, end }) => view.text.slice(start, end)).join(''), text);
          }
          assert.equal(view.page.lines.count, source.page.lines.count);
        },
      ),
      { numRuns: 150 },
    );
  });
});
