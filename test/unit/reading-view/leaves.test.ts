/** Owns that an issue is leafed through by its printed pages, in their order, however its texts divide them. */
import assert from 'node:assert/strict';
import type { PageReading } from '../../../src/core/page/model';
import { leafOf, leavesOf } from '../../../src/core/reading-view/leaves';
import { sampleTexts } from '../edition/editions';
import { analyse } from '../reading';

const texts = (all: Readonly<Record<string, string>>) =>
  Object.entries(all).map(([key, text]) => ({ key, page: analyse(text, { path: key }).page }));

/** A page that prints its number. */
const page = (number: number): string =>
  `第${number}版 要闻 2023年2月1日\n\n全区大会召开\n\n本报讯 昨日，大会在区里召开，各镇参加。\n`;

describe('leaves', () => {
  it('are the pages of the issue, each with its first headline, and hold every unit once', () => {
    const read = texts(sampleTexts);
    const leaves = leavesOf(read);
    assert.deepEqual(
      leaves.map(({ page }) => page),
      ['1', '2'],
    );
    assert.ok(leaves.every(({ headline }) => headline !== ''));
    for (const { key, page } of read)
      assert.deepEqual(
        leaves
          .filter((leaf) => leaf.key === key)
          .flatMap(({ units }) => units)
          .sort((a, b) => a - b),
        page.units.map((_, index) => index),
      );
  });

  it('stand in the order of their numbers, not of their files', () => {
    const leaves = leavesOf(texts({ 'a.txt': page(10), 'b.txt': page(2) }));
    assert.deepEqual(
      leaves.map(({ key, page: number }) => [key, number]),
      [
        ['b.txt', '2'],
        ['a.txt', '10'],
      ],
    );
  });

  it('are several where a text prints several pages', () => {
    const read = texts({ 'issue.txt': `${page(1)}\n${page(2)}` });
    const leaves = leavesOf(read);
    assert.deepEqual(
      leaves.map(({ page: number }) => number),
      ['1', '2'],
    );
    const last = (read[0]?.page.units.length ?? 0) - 1;
    assert.equal(leafOf(leaves, 'issue.txt', last)?.page, '2');
    assert.equal(leafOf(leaves, 'issue.txt', 0)?.page, '1');
    assert.equal(leafOf(leaves, 'another.txt', 0), undefined);
  });

  it('are not the pages that a text only names, as in the navigation of a web page', () => {
    const shared = { roles: [], lines: [0, 0] } as const;
    const unit = (kind: 'article' | 'furniture', page: string | null, start: number, end: number) =>
      ({ ...shared, kind, page, start, end, headline: '' }) as unknown as PageReading['units'][number];
    const read = (units: PageReading['units']) =>
      leavesOf([{ key: '1.txt', page: { units, page: null } as unknown as PageReading }]).map((leaf) => [
        leaf.page,
        leaf.units,
      ]);
    const story = unit('article', null, 10, 300);
    assert.deepEqual(read([unit('furniture', '1', 0, 9), story, unit('furniture', '2', 301, 320)]), [
      [null, [0, 1, 2]],
    ]);
    // a page of advertisements
    assert.deepEqual(read([unit('article', '1', 0, 300), unit('furniture', '2', 301, 1300)]), [
      ['1', [0]],
      ['2', [1]],
    ]);
    assert.deepEqual(read([unit('article', '1', 0, 300), unit('furniture', '2', 301, 320)]), [['1', [0, 1]]]);
  });
});
