/** Owns that a clean copy holds the articles whole and nothing else, and that cleaning it again changes nothing. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type CleanCopy, cleanSteps } from '../../../src/core/clean/clean';
import { isLaidOut, layOut } from '../../../src/core/clean/layout';
import { finish } from '../../../src/core/steps';
import { withoutRadicals } from '../../../src/core/text/fold';
import { isHan } from '../../../src/core/text/han';
import { analyse } from '../reading';

const clean = (text: string): CleanCopy => finish(cleanSteps(analyse(text)));

const hanOf = (text: string): string => [...withoutRadicals(text)].filter((one) => isHan(one.charCodeAt(0))).join('');

/** Characters that the copy has more of than the source. */
function added(copy: string, source: string): string {
  const counts = new Map<string, number>();
  for (const one of hanOf(source)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...hanOf(copy)]
    .filter((one) => {
      const left = counts.get(one) ?? 0;
      counts.set(one, left - 1);
      return left <= 0;
    })
    .join('');
}

const PAGE = `澄浦报 2023年2月1日 星期三 第1版 责任编辑：林溪

镇里修了三条路

本报讯（记者 陆闻笛）今年以来，镇里修了三条路，村民出行方便了许多，赶集的人也比往年多。路修到哪里，
客车就开到哪里，老人们再也不用走十几里山路去看病。（下转2版）

⽇出岛上建起灯塔

2⽉28⽇，⽇出岛上的灯塔亮了。守塔人池远帆说，老灯用了四十年，每到起雾的夜里都要爬上塔顶擦三遍玻璃。

2023年2月1日 星期三 第2版

（上接1版）镇长说，明年还要再修两条，一直修到山那边的村子，让更多的人走上平坦的路。
`;

describe('a clean copy', () => {
  it('has each story whole, its paragraphs in one line each, and nothing of the page around it', () => {
    const { text, joins, left, radicals } = clean(PAGE);
    assert.equal(
      text,
      `镇里修了三条路
　　本报讯（记者 陆闻笛）今年以来，镇里修了三条路，村民出行方便了许多，赶集的人也比往年多。路修到哪里，客车就开到哪里，老人们再也不用走十几里山路去看病。
　　镇长说，明年还要再修两条，一直修到山那边的村子，让更多的人走上平坦的路。

日出岛上建起灯塔
　　2月28日，日出岛上的灯塔亮了。守塔人池远帆说，老灯用了四十年，每到起雾的夜里都要爬上塔顶擦三遍玻璃。
`,
    );
    assert.deepEqual(left, [1, 12]);
    assert.equal(radicals, 4);
    assert.deepEqual(
      joins.map(({ first, second, reason }) => [first, second, reason.text]),
      [
        [5, 6, 'The line ends where the column does, and the sentence goes on in the next.'],
        [6, 14, 'The two halves of a continued story.'],
      ],
    );
  });

  it('keeps the mark of a story that goes on in another file', () => {
    assert.match(clean(PAGE.slice(0, PAGE.indexOf('2023年2月1日 星期三 第2版'))).text, /看病。（下转2版）\n/);
  });

  const folder = join(import.meta.dirname, '../../fixtures/pages');
  const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.txt'));
  assert.ok(fixtures.length > 50);
  it(`of each of ${fixtures.length} pages adds no character, and is its own copy`, () => {
    for (const path of fixtures) {
      const source = readFileSync(join(folder, path), 'utf8');
      const { text } = clean(source);
      assert.equal(added(text, source), '', path);
      assert.ok(isLaidOut(text), path);
      assert.equal(clean(text).text, text, path);
    }
  });

  const lines = fc.array(
    fc.oneof(
      fc.constantFrom('', '　　', '（下转2版）', '（上接1版）', '2023年2月1日 第1版', '首页 > 要闻', '⽇⽉', '\r'),
      fc.string({ unit: fc.constantFrom(...'春水东流，去。　 江0A\n'), maxLength: 60 }),
    ),
    { maxLength: 12 },
  );
  it('of any text is its own copy and adds nothing', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const source = all.join('\n');
        const { text } = clean(source);
        return added(text, source) === '' && clean(text).text === text;
      }),
      { numRuns: 200, seed: 20230201 },
    );
  });
});

describe('the layout of a clean copy', () => {
  for (const [what, text, wanted] of [
    ['heads and paragraphs', '题目\n　　正文。\n\n　　又一篇。\n', true],
    ['nothing', '', true],
    ['a line that is no paragraph behind one', '题目\n　　正文。\n责任编辑：林溪\n', false],
    ['heads without a paragraph', '题目\n\n　　正文。\n', false],
    ['the time and source of a web page', '题目\n2023-02-01 10:00 来源：澄浦网\n　　正文。\n', false],
    ['two empty lines', '　　一。\n\n\n　　二。\n', false],
    ['blanks at the end of a line', '　　一。 \n', false],
    ['no line break at the end', '　　一。', false],
    ['breaks of Windows', '　　一。\r\n', false],
  ] as const) {
    it(`${wanted ? 'may have' : 'does not have'} ${what}`, () => assert.equal(isLaidOut(text), wanted));
  }

  it('has what would not be read as a head as a paragraph', () => {
    assert.equal(
      layOut([
        { heads: ['2023-02-01 来源：澄浦网'], paragraphs: ['正文。'] },
        { heads: ['题目'], paragraphs: [] },
      ]),
      '　　2023-02-01 来源：澄浦网\n　　正文。\n\n　　题目\n',
    );
  });
});
