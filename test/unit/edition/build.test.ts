/** Owns that an edition holds what was read: stories tied, marks in their places, notes, and the same in the other script. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { buildScript } from '../../../src/build/script';
import { editionOfDrafts } from '../../../src/core/edition/build';
import { convertedEditionSteps, convertedStream } from '../../../src/core/edition/converted';
import { editionDraft, packed } from '../../../src/core/edition/draft';
import type { Edition } from '../../../src/core/edition/model';
import { joinedSteps } from '../../../src/core/edition/pieces';
import { pieceSteps } from '../../../src/core/edition/render';
import { collectedSteps } from '../../../src/core/edition/stream';
import { wholeUnits } from '../../../src/core/edition/whole';
import { readScriptTables } from '../../../src/core/script/convert';
import { readyWords } from '../../../src/core/script/with-preferences';
import { finish } from '../../../src/core/steps';
import { tieStories } from '../../../src/core/stories/tie';
import { analyse } from '../reading';
import { editionOf, hostile, names, rendered, sample, sampleTexts } from './editions';

/** Marks are in order, apart and inside their text. */
function check({ units }: Edition): void {
  const ids = new Set(units.map(({ id }) => id));
  assert.equal(ids.size, units.length);
  for (const { blocks, next, previous } of units) {
    for (const other of [next, previous]) assert.ok(other === null || ids.has(other));
    for (const { text, marks, notes, breaks } of blocks) {
      let end = 0;
      for (const mark of marks) {
        assert.ok(mark.start >= end && mark.end > mark.start && mark.end <= text.length);
        end = mark.end;
      }
      for (const note of notes) assert.ok(note.start >= 0 && note.end <= text.length && note.start <= note.end);
      for (const { at } of breaks) assert.ok(at >= 0 && at <= text.length);
    }
  }
}

describe('editions', () => {
  it('hold stories, names, dates and notes of the sample', () => {
    const edition = sample();
    check(edition);
    assert.equal(edition.title, '澄浦报 2023-02-01');
    assert.equal(edition.script, 'zh-Hans');
    const story = edition.units.find(({ headline }) => headline.startsWith('范立冬到沙桐镇'));
    assert.ok(story?.next);
    const whole = wholeUnits(edition).find(({ unit }) => unit === story);
    assert.deepEqual(whole?.pages, ['1', '2']);
    assert.ok(whole.blocks.every(({ text }) => !/下转|上接/.test(text)));
    assert.ok(edition.entities.some(({ name, titles }) => name === '范立冬' && titles.includes('区长')));
    const notes = edition.units.flatMap(({ blocks }) =>
      blocks.flatMap((block) => block.notes.map((note) => block.text.slice(note.start, note.end))),
    );
    assert.deepEqual(notes, ['项目是发展的支撑', '一线工作法']);
  });

  it('put a name that a column break cuts in two into one mark, with the break inside', () => {
    const text =
      '第1版 2023年2月1日\n\n全区大会召开\n\n昨日，全区大会召开，区委书记黄大\n\n川出席会议并讲话，要求各部门抓好落实，确保各项工作取得实效。\n';
    const edition = editionOf({ '1.txt': text });
    const block = edition.units.flatMap(({ blocks }) => blocks).find((one) => one.text.includes('黄大川'));
    const mark = block?.marks.find((one) => one.kind === 'name' && block.text.slice(one.start, one.end) === '黄大川');
    assert.ok(mark && block?.breaks.some(({ at }) => at > mark.start && at < mark.end));
  });

  it('take only the units that are asked for', () => {
    const edition = editionOf({});
    assert.deepEqual(edition.units, []);
  });

  it('are the same in the other script, marks and notes in their places', () => {
    const tables = readScriptTables(readFileSync(join(import.meta.dirname, '../../../dist/data/script.bin')));
    for (const edition of [sample(), hostile()]) {
      const converted = finish(convertedEditionSteps(edition, tables, 'twp'));
      check(converted);
      assert.equal(converted.script, 'zh-Hant-TW');
      assert.deepEqual(
        converted.units.map(({ blocks }) => blocks.map(({ marks }) => marks.length)),
        edition.units.map(({ blocks }) => blocks.map(({ marks }) => marks.length)),
      );
    }
  });

  it('hold notes alone where that is asked: what they stand in, with its heads, neither names nor dates', () => {
    const notes = [
      { path: '第1版.txt', quote: '项目是发展的支撑', body: '比较去年', tags: ['项目'] },
      // in the page’s own furniture, too
      { path: '第1版.txt', quote: '澄浦报', body: '刊头' },
    ];
    const edition = editionOf(sampleTexts, notes, 'notes');
    assert.equal(edition.excerpt, 'notes');
    assert.deepEqual(edition.entities, []);
    const blocks = edition.units.flatMap((unit) => unit.blocks);
    assert.deepEqual(
      blocks.flatMap((block) => block.marks),
      [],
    );
    assert.equal(blocks.flatMap((block) => block.notes).length, 2);
    const heads = new Set(['kicker', 'headline', 'subheadline', 'byline']);
    assert.ok(blocks.every(({ role, notes: own }) => own.length > 0 || heads.has(role)));
    assert.ok(edition.units.every((unit) => unit.blocks.some((block) => block.notes.length > 0)));
    for (const format of ['md', 'html', 'docx', 'tei', 'w3c'] as const) {
      const [file] = rendered(edition, format);
      const bytes = file?.content ?? '';
      const text =
        typeof bytes === 'string'
          ? bytes
          : Object.values(unzipSync(bytes))
              .map((part) => strFromU8(part))
              .join('');
      assert.ok(text.includes('比较去年') && text.includes('刊头'), format);
      assert.ok(!text.includes('范立冬到沙桐镇'), format);
    }
    assert.deepEqual(
      rendered(edition, 'csv').map(({ ending }) => ending),
      ['-notes.csv'],
    );
  });

  it('are the same whether their units are held or made when asked for, packed or not', () => {
    const sources = Object.entries(sampleTexts).map(([path, text]) => ({
      key: path,
      path,
      analysis: analyse(text, { path }),
    }));
    const stories = tieStories(sources.map(({ key, path, analysis }) => ({ key, path, reading: analysis.page })));
    const drafts = sources.map((source) => packed(editionDraft(source, { names })));
    const stream = finish(editionOfDrafts(drafts, stories, { names }));
    const whole = editionOf(sampleTexts);
    assert.deepEqual(finish(collectedSteps(stream)), whole);
    for (const format of ['tei', 'csv', 'tsv'] as const)
      assert.deepEqual(
        finish(joinedSteps(pieceSteps(stream, format, { bom: true }))),
        rendered(whole, format, { bom: true }),
      );
    const tables = readScriptTables(buildScript());
    assert.deepEqual(
      finish(collectedSteps(convertedStream(stream, tables, 'tw'))),
      finish(convertedEditionSteps(whole, tables, 'tw')),
    );
  });

  it('are converted as the reader wishes, each text by its own words and chosen places', () => {
    const text = '澄浦报\n\n2023年2月1日 第1版\n\n书屋开门迎客\n\n他在台上说，书屋会在于桥村开门。台下的人都笑了。\n';
    const whole = editionOf({ '1.txt': text, '2.txt': text.replace('第1版', '第2版') });
    const tables = readScriptTables(buildScript());
    const second = text.lastIndexOf('台');
    const wishes = [
      {
        ready: finish(readyWords({ words: [{ from: '书屋', to: '書舍' }] })),
        chosen: [{ start: second, end: second + 1, text: '台' }],
      },
      { ready: finish(readyWords({})) },
    ];
    const [first, other] = [0, 1].map((document) =>
      finish(convertedEditionSteps(whole, tables, 'tw', wishes))
        .units.filter((unit) => unit.document === document && unit.kind === 'article')
        .map((unit) => [unit.headline, ...unit.blocks.map((block) => block.text)].join('\n'))
        .join('\n'),
    );
    assert.match(first ?? '', /^書舍開門迎客\n/);
    assert.match(first ?? '', /他在臺上說，書舍會在.*。台下的人/);
    assert.match(other ?? '', /^書屋開門迎客\n[\s\S]*他在臺上說，書屋會在.*。臺下的人/);
  });
});
