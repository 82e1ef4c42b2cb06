/** What holds of the reading of any text at all: every line has its place, spans nest, stories tie without a throw. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { PageReading } from '../../../src/core/page/model';
import { tieStories } from '../../../src/core/stories/tie';
import { readPage } from '../reading';
import { loadIssue } from './annotated';

const FOLDER = new URL('../../fixtures/issues/', import.meta.url);
const pages = readdirSync(FOLDER).flatMap((name) => loadIssue(new URL(name, FOLDER)).files.map(({ text }) => text));

/** Lines as pages have them, in any order, and anything between. */
const scraps = [...new Set(pages.flatMap((page) => page.split('\n')))];
const scrap = fc.constantFrom(
  ...scraps,
  '',
  '　　',
  '\r',
  '\t',
  '@@ 文',
  '@@ 连',
  '@@ 版 3',
  '---',
  '# ',
  '（下转',
  '2版）',
  '\ud800',
  '\udc00',
  '\u0000',
);
const anyText = fc
  .array(fc.oneof({ weight: 8, arbitrary: scrap }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), {
    maxLength: 60,
  })
  .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n', '').map((between) => lines.join(between)));

const isBlank = (text: string): boolean => !/[^\s\u3000\ufeff]/.test(text);

/** Directives of the reader's speak of the lines below; they are no lines of the page. */
const isDirective = (text: string): boolean => /^\s*@@/.test(text);

function holds({ text, lines, units, jumpLines, joins, paragraphs, columns }: PageReading): void {
  const isBeside = (line: number): boolean =>
    columns.some((stretch) => stretch.kind === 'side-by-side' && stretch.lines[0] <= line && line <= stretch.lines[1]);
  const seen = new Map<number, number>();
  for (const { roles } of units) for (const { line } of roles) seen.set(line, (seen.get(line) ?? 0) + 1);
  for (let line = 0; line < lines.count; line++) {
    const words = lines.text(line);
    const count = seen.get(line) ?? 0;
    // a line that holds several columns is in as many units as it has rows
    if (isBeside(line) && !isBlank(words)) assert.ok(count >= 1);
    else if (isDirective(words)) assert.ok(count <= 1);
    else assert.equal(count, isBlank(words) ? 0 : 1, `line ${line}: ${JSON.stringify(words)}`);
  }
  let before = -1;
  const open: number[] = [];
  for (const { start, end, lines: own, roles, id } of units) {
    assert.ok(0 <= start && start <= end && end <= text.length);
    assert.ok(own[0] <= own[1] && own[0] >= before, `${id} comes before its predecessor`);
    assert.ok(roles.every(({ line }) => own[0] <= line && line <= own[1]));
    before = own[0];
    while (open.length > 0 && (open.at(-1) ?? 0) <= start) open.pop();
    // units of neighbouring columns lie between each other's lines
    assert.ok(
      columns.length > 0 || open.length === 0 || end <= (open.at(-1) ?? 0),
      `${id} reaches out of the unit that it lies in`,
    );
    open.push(end);
  }
  for (const { start, end, line, unit } of jumpLines) {
    assert.ok(start < end && end <= text.length && lines.lineAt(start) === line);
    assert.ok(units[unit] !== undefined);
  }
  for (const { first, second } of joins)
    assert.ok((columns.length > 0 || first < second) && Math.max(first, second) < lines.count);
  for (const { pieces, text: words } of paragraphs) {
    assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(''), words);
    assert.ok(columns.length > 0 || pieces.every(({ end }, at) => end <= (pieces[at + 1]?.start ?? text.length)));
  }
}

describe('any text', () => {
  it('is read whole: every line that is not blank in exactly one unit, units nested, paragraphs true to the source', () => {
    fc.assert(
      fc.property(anyText, (text) => holds(readPage(text))),
      { numRuns: 400 },
    );
  });

  it('is read whole where a caption stands between a headline and its byline, and a signature follows', () => {
    holds(
      readPage(
        '2016年4月8日\n\n“就是这棵树！”十一点，老人终于认出了家门。\n\n读者 邢先进\n\n\ufeff临泽日报  2013年6月20日 第1版\n\n本报记者 尚飞',
      ),
    );
  });

  it('is read whole where it is a page', () => {
    for (const page of pages) holds(readPage(page));
  });

  it('is read the same however often, and after lines were put before it and taken away again', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, prefix) => {
        const alone = readPage(text);
        readPage(prefix + text);
        const again = readPage((prefix + text).slice(prefix.length));
        assert.deepEqual([again.units, again.jumpLines, again.joins], [alone.units, alone.jumpLines, alone.joins]);
      }),
      { numRuns: 100 },
    );
  });

  it('can be tied with any other', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const documents = texts.map((text, index) => ({
          key: `${index}`,
          path: `2022-05-0${index + 1}/0${index + 1}.txt`,
          reading: readPage(text),
        }));
        const { links, unresolved, ambiguous, chains } = tieStories(documents);
        const ties = documents.flatMap(({ reading }) =>
          reading.jumpLines.filter(({ direction }) => direction !== 'refer'),
        );
        const told = [
          ...links.flatMap(({ from, to }) => [from.jump, to.jump]),
          ...unresolved.map(({ jump }) => jump),
          ...ambiguous.flatMap(({ from, to }) => [...from, ...to].map(({ jump }) => jump)),
        ].filter((jump) => jump !== null);
        for (const jump of told) assert.ok(ties.includes(jump));
        // a mark leads out of its half once at most
        const outs = links.map(({ from }) => from.jump).filter((jump) => jump !== null);
        assert.equal(new Set(outs).size, outs.length);
        for (const { parts } of chains) assert.ok(parts.length >= 2);
      }),
      { numRuns: 200 },
    );
  });
});
