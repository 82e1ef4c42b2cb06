/** Owns the overview of an issue: what is gathered, where it stands, that lines cross no sheet, that words of a page stay words. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { type Layout, layoutOf } from '../../../src/core/overview/layout';
import type { OverviewData, OverviewItem } from '../../../src/core/overview/model';
import { renderOverview } from '../../../src/core/overview/render';
import { linesIn } from '../../../src/core/overview/text';
import { HOSTILE, sampleTexts } from '../edition/editions';
import { assertQuick } from '../scaling/measure';
import { overviewOf, WORDS } from './overviews';

const render = (data: OverviewData) => renderOverview(data, WORDS);

type Element = DefaultTreeAdapterTypes.Element;

/** All elements of some HTML, and what the parser found wrong. */
function elementsOf(html: string): { readonly elements: readonly Element[]; readonly errors: readonly string[] } {
  const elements: Element[] = [];
  const errors: string[] = [];
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      elements.push(node);
      walk(node.childNodes);
    }
  };
  walk(parseFragment(html, { onParseError: ({ code }) => errors.push(code) }).childNodes);
  return { elements, errors };
}
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** Sheets with so many items each, with a tie from the first item of each to the last of another. */
function issueOf(counts: readonly number[], ties: readonly (readonly [number, number])[]): OverviewData {
  const target = { document: 'a', offset: 0 };
  const item = (length: number): OverviewItem => ({ kind: 'article', title: '渡口停航居民改走大桥', length, target });
  return {
    sheets: counts.map((count, index) => ({
      page: String(index + 1),
      file: 'a.txt',
      items: Array.from({ length: count }, (_, at) => item(100 + 300 * at)),
      more: 0,
      target,
    })),
    ties: ties.map(([from, to]) => ({
      from: { sheet: from, item: 0 },
      to: { sheet: to, item: (counts[to] ?? 1) - 1 },
      confidence: 'certain',
      target,
    })),
    open: [],
    people: [],
    days: [],
    issueDay: '',
  };
}

const TIED: readonly OverviewData[] = [
  issueOf([3, 3], [[0, 1]]),
  issueOf(
    [4, 2, 5, 3, 1, 6, 2],
    [
      [0, 2],
      [0, 5],
      [6, 1],
      [3, 4],
      [2, 2],
      [5, 4],
      [1, 0],
    ],
  ),
  issueOf(
    Array.from({ length: 13 }, () => 3),
    Array.from({ length: 13 }, (_, at) => [at, (at * 5) % 13] as const),
  ),
];

/** Whether a straight line between two corners runs through the inside of a box. */
function crosses(
  { x, y, width, height }: Layout['sheets'][number],
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return right > x && left < x + width && bottom > y && top < y + height;
}

describe('the overview of an issue', () => {
  it('of the sample has its pages, articles, stories, people and days', () => {
    const { sheets, ties, open, people, days, issueDay } = overviewOf(sampleTexts);
    assert.deepEqual(
      sheets.map(({ page, items }) => [page, items.length]),
      [
        ['1', 5],
        ['2', 6],
      ],
    );
    assert.equal(ties.length, 3);
    for (const { from, to } of ties) assert.deepEqual([from.sheet, to.sheet], [0, 1]);
    assert.deepEqual(open, []);
    assert.equal(people[0]?.name, '范立冬');
    assert.equal(
      people[0]?.count,
      people[0]?.sheets.reduce((sum, { count }) => sum + count, 0),
    );
    assert.equal(issueDay, '2023-02-01');
    assert.ok(days.some(({ day }) => day === '2023-01-30'));
    assert.deepEqual(
      days.map(({ day }) => day),
      days.map(({ day }) => day).sort(),
    );
  });

  it('has what stays open: a mark that leads nowhere', () => {
    const [page = ''] = Object.values(sampleTexts);
    const { ties, open, sheets } = overviewOf({ '第1版.txt': page });
    assert.equal(ties.length, 0);
    assert.deepEqual(
      open.map(({ kind, direction, page: printed }) => [kind, direction, printed]),
      [
        ['missing', 'out', '2'],
        ['missing', 'out', '2'],
        ['missing', 'out', '2'],
      ],
    );
    for (const { target } of open) assert.match(page.slice(target.offset, target.offset + 4), /下转|→|（|\(/);
    assert.equal(sheets.length, 1);
  });

  it('calls a half without a headline by that of the half before, and by its own words where none is known', () => {
    const { sheets } = overviewOf(sampleTexts);
    const titles = (sheets[1]?.items ?? []).map(({ title }) => title);
    assert.ok(titles.includes('从一支竹篙到一座大桥 泊湾渡口迎来最后一个春运'), titles.join('\n'));
    assert.ok(!titles.some((title) => title.includes('上接')), titles.join('\n'));
    const alone = overviewOf({ '2.txt': sampleTexts['第2版.txt'] ?? '' }).sheets.flatMap(({ items }) => items);
    assert.ok(
      alone.some(({ title }) => title.startsWith('去年10月1日')),
      JSON.stringify(alone),
    );
  });

  it('of nothing is nothing', () => {
    const { html, targets } = render(overviewOf({}));
    assert.doesNotMatch(html, /<svg|<table/);
    assert.deepEqual(targets, []);
  });

  it('leads from each thing to its place', () => {
    const data = overviewOf(sampleTexts);
    const { html, targets } = render(data);
    const { elements } = elementsOf(html);
    const numbers = elements.flatMap((element) => attribute(element, 'data-go') ?? []).map(Number);
    assert.deepEqual(
      [...numbers].sort((a, b) => a - b),
      targets.map((_, at) => at),
    );
    for (const { document, offset } of targets) assert.ok(offset < (sampleTexts[document]?.length ?? 0));
    const places = targets.map(({ document, offset }) => sampleTexts[document]?.slice(offset, offset + 3));
    for (const start of ['范立冬', '一碗热', '停水通']) assert.ok(places.includes(start), start);
    // all that leads somewhere is heard, and come to by keyboard
    for (const element of elements.filter((one) => attribute(one, 'data-go') !== undefined)) {
      const isLink = attribute(element, 'role') === 'link' && attribute(element, 'tabindex') === '0';
      assert.ok(element.tagName === 'button' || (isLink && (attribute(element, 'aria-label') ?? '') !== ''));
    }
  });

  it('stands as tables behind the pictures, with every article, story, person and day', () => {
    const data = overviewOf(sampleTexts);
    const { html } = render(data);
    const tables = html.slice(html.indexOf('<details>'));
    assert.equal(tables.match(/<table>/g)?.length, 3);
    for (const { items } of data.sheets) for (const { title } of items) assert.ok(tables.includes(title), title);
    assert.equal(tables.match(/goes on at/g)?.length, 3);
    assert.equal(tables.match(/came from/g)?.length, 3);
    for (const { name } of data.people) assert.ok(tables.includes(name));
  });
});

describe('the picture of an issue', () => {
  it('has bars of people as long as they say, all within half a window', () => {
    const target = { document: 'a', offset: 0 };
    const person = (count: number) => ({ name: '沈望舒', titles: [], count, sheets: [{ sheet: 0, count, target }] });
    const widths = (...counts: readonly number[]): readonly number[] => {
      const { elements } = elementsOf(render({ ...issueOf([1], []), people: counts.map(person) }).html);
      const picture = elements.find((one) => attribute(one, 'class') === 'people');
      assert.ok(Number(picture && attribute(picture, 'width')) <= 480, 'wider than half a window');
      const bars = elements.filter((one) => one.tagName === 'g' && /\bbar\b/.test(attribute(one, 'class') ?? ''));
      return bars.map(({ childNodes }) => {
        const rect = childNodes.find((child) => 'tagName' in child && child.tagName === 'rect');
        return rect !== undefined && 'tagName' in rect ? Number(attribute(rect, 'width')) : Number.NaN;
      });
    };
    const [most = 0, half = 0] = widths(40, 20);
    assert.ok(Math.abs(half * 2 - most) < 0.2 && most > 200, `${most}, ${half}`);
    const [two = 0, one = 0] = widths(2, 1);
    assert.ok(two === one * 2 && two < 60, `${two}, ${one}: one mention looks like many`);
  });

  it('has sheets apart, at most four in a row, and articles inside their sheets', () => {
    for (const data of TIED) {
      const { sheets, width, height, left } = layoutOf(data);
      for (const [index, sheet] of sheets.entries()) {
        assert.ok(sheet.x >= left && sheet.x + sheet.width <= left + width && sheet.y + sheet.height <= height);
        for (const other of sheets.slice(index + 1))
          assert.ok(!crosses(sheet, other, { x: other.x + other.width, y: other.y + other.height }));
        let bottom = sheet.y;
        for (const box of sheet.items) {
          assert.ok(box.y >= bottom && box.x > sheet.x && box.x + box.width < sheet.x + sheet.width);
          bottom = box.y + box.height;
        }
        assert.ok(bottom < sheet.y + sheet.height);
      }
      assert.ok(new Set(sheets.map(({ x }) => x)).size <= 4);
    }
  });

  it('has lines that go from article to article and cross no sheet', () => {
    for (const data of TIED) {
      const layout = layoutOf(data);
      assert.equal(layout.ties.length, data.ties.length);
      for (const { tie, points } of layout.ties) {
        const ends = [tie.from, tie.to].map(({ sheet, item }) => layout.sheets[sheet]?.items[item]);
        const [first, last] = [points[0], points.at(-1)];
        assert.equal(first?.x, (ends[0]?.x ?? 0) + (ends[0]?.width ?? 0));
        assert.equal(last?.x, ends[1]?.x);
        for (const [index, point] of points.entries()) {
          const next = points[index + 1];
          if (next === undefined) continue;
          assert.ok(point.x === next.x || point.y === next.y, 'a line is slanted');
          // out of its own sheet and into the other
          const isEdge = index === 0 || index === points.length - 2;
          for (const [at, sheet] of layout.sheets.entries())
            if (!(isEdge && (at === tie.from.sheet || at === tie.to.sheet)))
              assert.ok(!crosses(sheet, point, next), `a line runs through sheet ${at + 1}`);
        }
      }
    }
  });

  it('breaks titles into lines of about the same length, at blanks, and shortens what is too long', () => {
    assert.deepEqual(linesIn('把疫情防控作为当前最重要的工作', 14, 3), ['把疫情防控作为当', '前最重要的工作']);
    assert.deepEqual(linesIn('研判形势变化情况 安排部署下步工作', 14, 3), ['研判形势变化情况', '安排部署下步工作']);
    assert.deepEqual(linesIn('渡口停航', 14, 1), ['渡口停航']);
    assert.deepEqual(linesIn('渡口停航五天居民改走大桥', 6, 1), ['渡口停航五…']);
    assert.deepEqual(linesIn('把冬春水利工“民心工程”办实', 7, 3), ['把冬春水利工', '“民心工程”办', '实']);
    for (const line of linesIn('停电影响14万人，“民心工程”办实办好2026年', 6, 5))
      assert.doesNotMatch(line, /^[”，]|“$/);
    assert.deepEqual(linesIn('', 14, 3), []);
    for (const line of linesIn('长'.repeat(200), 14, 3)) assert.ok(line.length <= 14);
  });
});

describe('the overview of a hostile issue', () => {
  const page = `第1版 2023年2月1日\n\n${HOSTILE[0]} 全区大会召开\n\n本报记者 黄大川\n\n${HOSTILE.slice(1).join('，')}。会议要求做好各项工作，黄大川说，${HOSTILE[1]}。（下转2版）\n\n${HOSTILE[1]} 镇里修了三条路\n\n今年以来，镇里修了三条路，村民出行方便了许多。\n`;
  const { html, targets } = render(overviewOf({ 'a](b) <c>"\'&.txt': page }));

  it('is HTML without an error, of our own elements and attributes alone', () => {
    const { elements, errors } = elementsOf(html);
    assert.deepEqual(errors, []);
    const known =
      /^(?:section|h2|div|svg|g|title|rect|path|circle|text|details|summary|table|caption|thead|tbody|tr|th|td|button|br)$/;
    for (const { tagName, attrs } of elements) {
      assert.match(tagName, known);
      for (const { name } of attrs) assert.doesNotMatch(name, /^on|^style$|href|^src/);
    }
    assert.ok(targets.length > 0);
    assert.doesNotMatch(html, /[\u202a-\u202e\u0000-\u0008]/);
    // the words are there, as words
    assert.ok(html.includes('&lt;/script&gt;'));
  });

  it('a planted error is found', () => {
    assert.notDeepEqual(elementsOf(html.replace('</h2>', '</h2')).errors, []);
  });

  it('the style loads nothing', () => {
    const style = readFileSync(join(import.meta.dirname, '../../../src/webview/overview.css'), 'utf8');
    assert.ok(style.includes('.sheet'));
    assert.doesNotMatch(style, /url\(|@import|</);
  });

  it('of ten thousand articles and names stays small', () => {
    const target = { document: 'a', offset: 0 };
    const data = issueOf(
      Array.from({ length: 100 }, () => 60),
      Array.from({ length: 2000 }, (_, at) => [at % 100, (at * 7) % 100] as const),
    );
    const make = () => render({ ...data, days: [{ day: '2023-02-01', count: 1, target }] });
    assertQuick(make, 3_000);
    assert.ok(make().html.length < 8_000_000);
  });
});
