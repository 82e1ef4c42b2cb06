import assert from 'node:assert/strict';
import type { PageCorrection } from '../../../../src/core/page/model';
import { readLabelled, unitsOf } from './labelled';

const TEXT = '青岚县的茶农今年收成不错，一亩茶园能收两百斤鲜叶。';
const MORE = '合作社的社长季小满说，明年还要再种三百亩。';

/** What is shown, rows with their labels, and the units they make. */
const PAGES: readonly (readonly [what: string, page: string, units: readonly string[]])[] = [
  [
    'a headline with its names and its text',
    `H|茶园丰收\nY|本报记者 沈望舒\nB|${TEXT}\nB|${MORE}`,
    ['article: 1 headline, 2 byline, 3 body, 4 body'],
  ],
  [
    'subheads within a story, and the next story at its headline',
    `H|茶园丰收\nB|${TEXT}\nS|来年更好\nB|${MORE}\nH|渡口停航\nB|${TEXT}`,
    ['article: 1 headline, 2 body, 3 section, 4 body', 'article: 5 headline, 6 body'],
  ],
  [
    'text that begins a story without a headline',
    `P|${TEXT}\nB|${MORE}\nP|${TEXT}`,
    ['article: 1 body, 2 body', 'article: 3 body'],
  ],
  [
    'furniture, a caption and a teaser within a story, which goes on below them',
    `H|茶园丰收\nB|${TEXT}\nF|责任编辑：沈望舒\nC|采茶的季小满\nG|渡口停航 详见第二版\nB|${MORE}`,
    ['article: 1 headline, 2 body, 6 body', 'furniture: 3 furniture', 'caption: 4 caption', 'teaser: 5 teaser'],
  ],
  [
    'names that sign the story below a caption, and a photographer who signs the caption',
    `H|茶园丰收\nC|采茶的季小满。\nY|沈望舒 摄\nY|本报记者 江晚晴\nB|${TEXT}`,
    ['article: 1 headline, 4 byline, 5 body', 'caption: 2 caption, 3 credit'],
  ],
  [
    'a caption with its title, over several lines, and the next caption',
    `C|茶园丰收\nc|${TEXT}\nc|${MORE}\nC|渡口停航。`,
    ['caption: 1 caption-title, 2 caption, 3 caption', 'caption: 4 caption'],
  ],
  [
    'a teaser over two lines, and the next',
    'G|茶园丰收\ng|今年的茶叶 详见第二版\nG|渡口停航 详见第三版',
    ['teaser: 1 teaser, 2 teaser', 'teaser: 3 teaser'],
  ],
  [
    'a mark that points on ends its story, and names may stand behind it',
    `H|茶园丰收\nB|${TEXT}\nJ|（下转2版）\nY|本报记者 沈望舒\nB|${MORE}`,
    ['article: 1 headline, 2 body, 3 jump, 4 byline', 'article: 5 body'],
  ],
  [
    'a mark at the end of the text ends its story, too',
    `H|茶园丰收\nB|${TEXT}（下转2版）\nB|${MORE}`,
    ['article: 1 headline, 2 body', 'article: 3 body'],
  ],
  [
    'a mark that points back begins a story, with or without a headline below it',
    `H|茶园丰收\nB|${TEXT}\nJ|（上接1版）\nh|渡口停航\nB|${TEXT}\nJ|（上接1版）\nP|${MORE}`,
    ['article: 1 headline, 2 body', 'article: 3 jump, 4 headline, 5 body', 'article: 6 jump, 7 body'],
  ],
  [
    'a mark that points back below a headline is that story’s',
    `H|茶园丰收\nJ|（上接1版）\nB|${TEXT}`,
    ['article: 1 headline, 2 jump, 3 body'],
  ],
  [
    'text that opens with a mark begins a story, unless a headline stands above it',
    `H|茶园丰收\nB|（上接1版）${TEXT}\nB|（上接1版）${MORE}`,
    ['article: 1 headline, 2 body', 'article: 3 body'],
  ],
  [
    'kicker, headline and deck',
    `H|全县茶叶工作会议召开\nh|一亩茶园收两百斤\nh|——季小满主持会议\nB|${TEXT}`,
    ['article: 1 kicker, 2 headline, 3 subheadline, 4 body'],
  ],
  [
    'rows that go on with nothing: they begin a unit',
    `B|${TEXT}\nJ|（下转2版）\nh|渡口停航\nJ|（下转3版）\nS|来年更好\nc|采茶的季小满\ng|详见第二版`,
    [
      'article: 1 body, 2 jump',
      'article: 3 headline, 4 jump',
      'article: 5 headline',
      'caption: 6 caption',
      'teaser: 7 teaser',
    ],
  ],
  [
    'folio lines among the furniture',
    'F|第2版 2023年2月1日\nF|扫码关注',
    ['furniture: 1 folio', 'furniture: 2 furniture'],
  ],
];

describe('labelled rows', () => {
  for (const [what, page, units] of PAGES)
    it(`make ${what}`, () => {
      assert.deepEqual(unitsOf(readLabelled(page)), units);
    });

  it('have the title of the front matter for a headline where the text has none', () => {
    const head = 'F|标题：茶园丰收\nF|日期：2023-02-01\nF|作者：沈望舒\n';
    const byTitle = readLabelled(`${head}P|${TEXT}`);
    assert.deepEqual(unitsOf(byTitle), ['article: 1 headline, 3 byline, 4 body', 'furniture: 2 furniture']);
    const byText = readLabelled(`${head}H|茶园丰收\nB|${TEXT}`);
    assert.deepEqual(unitsOf(byText).at(-1), 'article: 4 headline, 5 body');
  });

  it('are what the reader says, in role and in kind', () => {
    const page = `H|茶园丰收\nB|${TEXT}\nC|渡口停航\nc|${MORE}\nF|沈望舒`;
    const corrections: readonly PageCorrection[] = [
      { kind: 'role', line: 0, role: 'kicker' },
      { kind: 'unit', line: 2, unit: 'article' },
      { kind: 'unit', line: 4, unit: 'article' },
    ];
    const reading = readLabelled(page, { corrections });
    assert.deepEqual(unitsOf(reading), ['article: 1 kicker, 2 body', 'article: 3 headline, 4 body', 'article: 5 body']);
    assert.ok(reading.units.every(({ reasons }) => reasons.some(({ text }) => text === 'the reader said so')));
    const gone = readLabelled(page, { corrections: [{ kind: 'unit', line: 0, unit: 'furniture' }] });
    assert.deepEqual(unitsOf(gone)[0], 'furniture: 1 furniture, 2 furniture');
  });

  it('make fewer units where all of the page is in doubt, and join nothing', () => {
    const page = Array.from({ length: 6 }, () => `H|茶园丰收\nB|${TEXT.slice(0, -3)}\nB|，${MORE}`).join('\n\n');
    const sure = readLabelled(page);
    const doubtful = readLabelled(page, {}, 0.4);
    assert.deepEqual([sure.units.length, sure.doubts.length], [6, 0]);
    assert.deepEqual([doubtful.units.length, doubtful.doubts.length, doubtful.joins.length], [1, 1, 0]);
    assert.ok(sure.joins.length > 0);
    assert.deepEqual([sure.units[0]?.confidence, doubtful.units[0]?.confidence], ['certain', 'unsure']);
  });

  it('keep together a mark that a wrap cuts in two', () => {
    const reading = readLabelled(`H|茶园丰收\nB|${TEXT}（下转\nB|第二版）\nB|${MORE}`);
    assert.deepEqual(unitsOf(reading), ['article: 1 headline, 2 body, 3 body', 'article: 4 body']);
  });
});
