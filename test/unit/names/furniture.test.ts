/** Names and dates are found in titles of other stories, menus and folios too, and tell nothing of the page's own stories. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { inContext } from '../../../src/core/corpus/concordance';
import { gatherEntities, isAside } from '../../../src/core/corpus/entities';
import { timelineOf } from '../../../src/core/corpus/timeline';
import { printValue } from '../../../src/core/dates/calendar/notation';
import { readNameResources } from '../../../src/core/names/find';
import type { PageCorrection } from '../../../src/core/page/model';
import { isMargin, passageAt, passagesOf } from '../../../src/core/page/passages';
import { analyse } from '../reading';
import { resources } from './read';

const STORY = [
  '泵站建成',
  '',
  '1月31日上午，区委书记钟砚秋到白鹤街道检查河道整治工作，要求各部门把责任落实到每一个人。',
  '',
  '老泵站建于1974年，遇到大雨，低洼处的一百多户人家年年受淹，居民盼望新泵站已经多年。',
  '',
];
const MENU = ['钟砚秋检查河道整治', '范立冬昨日在澄浦市会见客商', '2019-08-07 14:32', '人民日报 新华社'];

/** The analysis of the story with the menu below it, of which every line is furniture. */
function read(lines: readonly string[] = MENU) {
  const all = [...STORY, ...lines];
  const corrections = lines.map(
    (_, index): PageCorrection => ({
      kind: 'role',
      line: STORY.length + index,
      role: 'furniture',
    }),
  );
  const analysis = analyse(all.join('\n'), {
    path: '澄浦报/2020-02-01/第1版.txt',
    issueDate: '2020-02-01',
    corrections,
  });
  return { key: 'a', analysis, page: analysis.page, names: analysis.names(resources), dates: analysis.dates() };
}

describe('names and dates in furniture', () => {
  it('are found at their places', () => {
    const { page, names, dates } = read();
    const inMenu = names.mentions.filter(({ paragraph }) => isMargin(page, paragraph));
    assert.deepEqual(
      inMenu.map(({ kind, text }) => `${kind} ${text}`),
      ['person 钟砚秋', 'person 范立冬', 'place 澄浦市', 'organization 人民日报', 'organization 新华社'],
    );
    for (const { start, end, text } of [...names.mentions, ...dates]) assert.equal(page.text.slice(start, end), text);
    const said = dates.filter(({ paragraph }) => isMargin(page, paragraph));
    assert.deepEqual(
      said.map(({ value }) => printValue(value)),
      ['2020-01-31', '2019-08-07T14:32'],
    );
  });

  it('stand in their row, which is a passage', () => {
    const { page, names } = read();
    const mention = names.mentions.find(({ text }) => text === '范立冬');
    assert.ok(mention);
    assert.equal(passageAt(page, mention.paragraph)?.text, MENU[1]);
    assert.deepEqual(inContext(page, mention), { before: '', words: '范立冬', after: '昨日在澄浦市会见客商' });
  });

  it('are one with those of the text, and known to stand aside where they are named there alone', () => {
    const entities = gatherEntities([read()]);
    const aside = Object.fromEntries(entities.map((entity) => [entity.name, isAside(entity)]));
    assert.equal(aside['钟砚秋'], false);
    assert.equal(aside['范立冬'], true);
    assert.equal(aside['人民日报'], true);
    assert.equal(entities.find(({ name }) => name === '钟砚秋')?.mentions.length, 2);
  });

  it('put no day on the timeline, and no date of one row tells that of another', () => {
    const document = read();
    const keys = timelineOf([document]).flatMap((moment) => [moment.key, ...moment.moments.map(({ key }) => key)]);
    assert.ok(keys.some((key) => key.startsWith('1974')));
    assert.ok(!keys.some((key) => key.startsWith('2019')));
    const rows = ['2001年5月3日 星期四', '6日停水'];
    const said = read(rows).dates.map(({ value }) => printValue(value));
    assert.ok(said.includes('2001-05-03'));
    assert.ok(!said.some((value) => value.startsWith('2001-05-06')));
  });

  it('change nothing in what the story itself says', () => {
    const own = ({ page, dates }: ReturnType<typeof read>) =>
      dates
        .filter(({ paragraph }) => !isMargin(page, paragraph))
        .map(({ value, text }) => `${text} ${printValue(value)}`);
    assert.deepEqual(own(read()), own(read([])));
  });
});

describe('passages', () => {
  it('hold every row once, and names read again after an edit are those read afresh', () => {
    const used = readNameResources(readFileSync('dist/data/names.bin'));
    const line = fc.constantFrom(...STORY, ...MENU, '', '第2版 要闻', '上一篇 下一篇', '王永泰的烧饼店');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.nat(), line, (lines, at, put) => {
        const edited = lines.map((one, index) => (index === at % Math.max(1, lines.length) ? put : one));
        analyse(lines.join('\n')).names(used);
        const analysis = analyse(edited.join('\n'));
        assert.deepEqual(analysis.names(used), analyse(edited.join('\n')).names(resources));
        const { page } = analysis;
        const rows = passagesOf(page).flatMap(({ pieces }) => pieces.map(({ start }) => page.lines.lineAt(start)));
        const wanted = edited.flatMap((text, index) => (text.trim() === '' ? [] : [index]));
        assert.deepEqual(
          [...new Set(rows)].sort((a, b) => a - b),
          wanted,
        );
        assert.equal(rows.length, wanted.length);
      }),
      { numRuns: 40 },
    );
  });
});
