import assert from 'node:assert/strict';
import { type RowFacts, rowFactsOf, type Tag } from '../../../../src/core/page/lines/row-facts';
import { factsOf, prepared } from '../page-of';

const TAGS: readonly (readonly [line: string, tag: Tag])[] = [
  ['青岚茶农迎来丰收', 'text'],
  ['（下转第二版）', 'mark'],
  ['上接1版', 'mark'],
  ['本报记者 沈望舒', 'names'],
  ['第2版 2023年2月1日 星期三', 'folio'],
  ['责任编辑：沈望舒', 'furniture'],
  ['详见第七版', 'refer'],
  ['还要等到明年（下转第二版）', 'text'],
];

const said = (line: string, ...keys: readonly (keyof RowFacts)[]) => {
  const facts = factsOf(line);
  return keys.map((key) => facts[key]);
};

describe('what a row says by itself', () => {
  for (const [line, tag] of TAGS)
    it(`${line}: ${tag}`, () => {
      assert.equal(factsOf(line).tag, tag);
    });

  it('are its words without marks and Markdown signs, and the level of its heading', () => {
    assert.deepEqual(said('## **茶园丰收**', 'text', 'level'), ['茶园丰收', 2]);
    assert.deepEqual(said('> 茶园丰收', 'text', 'level'), ['茶园丰收', 0]);
    assert.deepEqual(said('茶园丰收（下转2版）', 'text'), ['茶园丰收']);
    assert.deepEqual(said('（上接1版）茶园丰收', 'text'), ['茶园丰收']);
  });

  it('is whether a dateline begins or ends it, also behind a mark', () => {
    assert.deepEqual(said('本报讯 茶园丰收。', 'lead', 'endsDateline'), [true, false]);
    assert.deepEqual(said('（上接1版）本报讯 茶园丰收。', 'lead', 'endsDateline'), [true, false]);
    assert.deepEqual(said('茶园丰收。（新华社青岚2月1日电）', 'lead', 'endsDateline'), [false, true]);
  });

  it('is whether it ends with a photographer’s credit, or ends a sentence, also before a mark', () => {
    assert.deepEqual(said('茶农在采茶。（沈望舒 摄）', 'endsCredit', 'finished'), [true, true]);
    assert.deepEqual(said('茶农在采茶。（下转2版）', 'endsCredit', 'finished'), [false, true]);
    assert.deepEqual(said('茶农在采（下转2版）', 'endsCredit', 'finished'), [false, false]);
  });

  it('are the marks that open and close it', () => {
    const { opens, closes } = factsOf('（上接1版）还要等到明年（下转3版）');
    assert.equal(opens?.page, '1');
    assert.equal(closes?.page, '3');
    const [row] = prepared('茶园丰收').rows;
    assert.ok(row);
    assert.equal(rowFactsOf(row, []).opens, undefined);
  });
});
