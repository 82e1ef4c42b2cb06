/** Owns the fold table: made from its sources, one unit for one, and read by everything that reads text. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { makeCharacterTable } from '../../../src/build/generated/characters';
import { buildNames } from '../../../src/build/names';
import { buildScript } from '../../../src/build/script';
import { printValue } from '../../../src/core/dates/calendar/notation';
import { foldForDates } from '../../../src/core/dates/vocabulary/folding';
import { readNameResources } from '../../../src/core/names/find';
import { convertByDictionary, readScriptTables } from '../../../src/core/script/convert';
import { fold, scriptBalance, withoutRadicals } from '../../../src/core/text/fold';
import { analyse } from '../reading';

const core = join(import.meta.dirname, '../../../src/core');

describe('folding', () => {
  it('reads a table that is what its sources give', () => {
    assert.equal(readFileSync(join(core, 'text/tables/characters.generated.ts'), 'utf8'), makeCharacterTable());
  });

  it('makes traditional forms, regional forms and radicals one', () => {
    assert.equal(fold('衛衞卫 裏裡里 著着 麼么'), '卫卫卫 里里里 著着 么么');
    assert.equal(fold('⽴⺠⼈⽇⽉⻓⻑⻋⾞'), '立民人日月长长车车');
    assert.equal(withoutRadicals('⻑⾞⽇本'), '長車日本');
    assert.equal(foldForDates('２０２３年⼆⽉１⽇'), '2023年二月1日');
  });

  it('keeps every offset, folded once or twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text);
        assert.equal(once.length, text.length);
        assert.equal(fold(once), once);
        assert.equal(withoutRadicals(text).length, text.length);
      }),
    );
  });

  it('tells the script of a text by what only one of both writes', () => {
    assert.ok(scriptBalance('會議後來發表的說明', 100) > 0);
    assert.ok(scriptBalance('会议后来发表的说明', 100) < 0);
    assert.equal(scriptBalance('里面只有一台', 100), 0);
  });

  it('leaves nothing in the page grammar that a folded text cannot hold', () => {
    // words that are compared with text before it is folded, or that are folded themselves
    const unfolded = /MARK_WORD|BEGUN|SURNAMES|王李张刘陈|农历\|農曆/;
    const stray = readdirSync(join(core, 'page'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => readFileSync(join(core, 'page', path), 'utf8').split('\n'))
      .filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line) && !unfolded.test(line))
      .filter((line) => [...line].some((char) => /\p{Script=Han}/u.test(char) && char !== '〇' && fold(char) !== char));
    assert.deepEqual(stray, []);
  });
});

describe('a text with radicals in the place of characters', () => {
  const text = '⽴⺠⼩学开学\n\n本报讯 ⽅⽴⺠2023年2⽉1⽇到⽴⺠⼩学视察，⽅⽴⺠说，⽼师们⾟苦了。\n';

  it('gives its dates and names', () => {
    const analysis = analyse(text);
    assert.deepEqual(
      analysis.dates().map(({ value }) => printValue(value)),
      ['2023-02-01'],
    );
    const people = analysis
      .names(readNameResources(buildNames()))
      .mentions.filter(({ kind }) => kind === 'person')
      .map(({ start, end }) => text.slice(start, end));
    assert.ok(people.includes('⽅⽴⺠'), people.join());
  });

  it('is converted to characters', () => {
    const tables = readScriptTables(buildScript());
    const traditional = convertByDictionary(text, tables, { to: 'tw' });
    assert.match(traditional.text, /立民小學開學/);
    assert.doesNotMatch(traditional.text, /[\u2e80-\u2fdf]/);
    // as OpenCC does it
    assert.match(convertByDictionary('⽴⺠⼩学', tables, { to: 'tw', plain: true }).text, /⽴⺠⼩學/);
  });
});
