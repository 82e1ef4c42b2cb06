/** Owns the fine print of a page's HTML: figures upright in columns, titles, readings, highlights across marks. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { uprightFigures } from '../../../src/core/edition/formats/html/figures';
import { type InlineDress, inlineHtml } from '../../../src/core/edition/formats/html/inline';
import { titlesIn } from '../../../src/core/edition/formats/html/titles';
import type { EditionBlock } from '../../../src/core/edition/model';
import { xml } from '../../../src/core/text/plain';

const upright = (text: string): readonly string[] =>
  uprightFigures(text).map(({ start, end }) => text.slice(start, end));

const DRESS: InlineDress = {
  text: xml,
  mark: ({ kind }) => [`<a class="${kind}">`, '</a>'],
  note: ({ highlight }) => (highlight ? '' : '※'),
  noted: () => '<mark>',
  figures: true,
};
const block = (text: string, more: Partial<EditionBlock> = {}): EditionBlock => ({
  role: 'body',
  text,
  marks: [],
  breaks: [],
  line: 1,
  start: 0,
  pieces: [{ at: 0, from: 0, point: 0 }],
  notes: [],
  ...more,
});
const name = (start: number, end: number): EditionBlock['marks'][number] => ({
  start,
  end,
  from: start,
  kind: 'name',
  entity: 'p1',
  confidence: 1,
});

describe('figures in columns', () => {
  const rows: readonly (readonly [text: string, figures: readonly string[]])[] = [
    ['1月31日上午9时', ['1', '31', '9']],
    ['2023年全区120家', ['2023', '120']],
    ['增长12%，占100%', ['12%']],
    ['邮编226000', []],
    ['增长12.5%', []],
    ['2023-02-01', []],
    ['G7公路和5G网络', []],
    ['电话8352、8353', ['8352', '8353']],
    ['会期3天。', ['3']],
    ['比分3:2', []],
    ['１２月', []],
  ];
  for (const [text, figures] of rows)
    it(`${text}: ${figures.join(' ') || 'none'}`, () => assert.deepEqual(upright(text), figures));
});

describe('titles', () => {
  it('are the outermost, closed, and not too long', () => {
    const titles = (text: string): readonly string[] => titlesIn(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(titles('读《红楼梦》和《〈呐喊〉自序》'), ['《红楼梦》', '《〈呐喊〉自序》']);
    assert.deepEqual(titles('《关于《条例》的说明》'), ['《关于《条例》的说明》']);
    assert.deepEqual(titles('《没有合上'), []);
    assert.deepEqual(titles('》《》《澄浦报》'), ['《澄浦报》']);
    assert.deepEqual(titles(`《${'长'.repeat(80)}》`), []);
  });
});

describe('the text of a block', () => {
  it('nests titles and names, and parts with neither where they cross', () => {
    assert.equal(
      inlineHtml(block('读《澄浦报》时', { marks: [name(2, 5)] }), DRESS),
      '读<cite><span class="bracket">《</span><a class="name">澄浦报</a><span class="bracket">》</span></cite>时',
    );
    assert.equal(
      inlineHtml(block('《澄浦报》社', { marks: [name(0, 6)] }), DRESS).startsWith('<a class="name"><cite>'),
      true,
    );
    assert.equal(inlineHtml(block('《澄浦报》社', { marks: [name(2, 6)] }), DRESS), '《澄<a class="name">浦报》社</a>');
  });

  it('highlights across marks, and says where a note is', () => {
    const note = { id: 'n1', iri: 'urn:uuid:1', start: 1, end: 4, body: '话', tags: [], highlight: false, created: '' };
    assert.equal(
      inlineHtml(block('甲乙丙丁戊', { marks: [name(2, 5)], notes: [note] }), DRESS),
      '甲<mark>乙</mark><a class="name"><mark>丙丁</mark>※<mark></mark>戊</a>'.replace('<mark></mark>', ''),
    );
  });

  it('sets readings over single characters', () => {
    const ruby = [{ start: 1, end: 2, text: 'shàn', sure: true }];
    assert.equal(
      inlineHtml(block('见单二', { marks: [name(1, 3)], ruby }), DRESS),
      '见<a class="name"><ruby>单<rp>(</rp><rt>shàn</rt><rp>)</rp></ruby>二</a>',
    );
  });

  it('is the text, whatever stands in it, once its elements are taken away', () => {
    const signs = fc.constantFrom('《', '》', '1', '23', '人', '<', '&', '"', '》', '文', 'A', '%', '。');
    const text = fc.array(signs, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), fc.nat(40), (words, a, b, c) => {
        const [start = 0, end = 0, last = 0] = [a, b, c]
          .map((one) => Math.min(one, words.length))
          .sort((x, y) => x - y);
        const marks = [...(start < end ? [name(start, end)] : []), ...(end < last ? [name(end, last)] : [])];
        const note = { id: 'n', iri: 'urn:uuid:1', start, end: last, body: '', tags: [], highlight: true, created: '' };
        const html = inlineHtml(block(words, { marks, notes: [note] }), DRESS);
        const open: string[] = [];
        for (const [, slash, tag = ''] of html.matchAll(/<(\/?)(\w+)[^>]*>/g))
          if (slash === '') open.push(tag);
          else assert.equal(open.pop(), tag, html);
        assert.deepEqual(open, []);
        assert.equal(html.replace(/<[^>]*>/g, ''), xml(words));
      }),
    );
  });
});
