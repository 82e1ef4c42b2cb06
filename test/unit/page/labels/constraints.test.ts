import assert from 'node:assert/strict';
import { labelConstraints } from '../../../../src/core/page/labels/constraints';
import { LABELS } from '../../../../src/core/page/labels/labels';
import type { PageCorrection } from '../../../../src/core/page/model';
import { prepared } from '../page-of';

/** The labels that each row may have. */
function allowed(text: string, corrections: readonly PageCorrection[] = []): readonly string[] {
  const { facts, requests, front } = prepared(text, { corrections });
  return [...labelConstraints(facts, requests, front)].map((set) =>
    LABELS.filter((_, index) => (set & (1 << index)) !== 0).join(''),
  );
}

const ANY = LABELS.filter((label) => label !== 'J').join('');

describe('what is certain of a label', () => {
  it('is a jump line where the whole row is one, and nowhere else', () => {
    assert.deepEqual(allowed('茶园丰收\n（下转2版）\n渡口停航（下转3版）'), [ANY, 'J', ANY]);
  });

  it('is the text below a mark that a wrap cuts', () => {
    assert.deepEqual(allowed('一亩茶园能收两百斤鲜叶（下转\n第二版）\n渡口停航'), [ANY, 'B', ANY]);
  });

  it('is text behind a mark that points back, and a headline before one', () => {
    assert.deepEqual(allowed('（上接1版）一亩三百斤。\n茶园丰收（上接1版）\n（上接1版）茶园丰收'), ['PB', 'Hh', ANY]);
  });

  it('is a headline where words that end no sentence stand above a mark that points back', () => {
    assert.deepEqual(allowed('渡口停航。\n茶园丰收\n（上接1版）'), [ANY, 'Hh', 'J']);
    for (const line of ['渡口停航。', '0000']) assert.equal(allowed(`茶园丰收\n${line}\n（上接1版）`)[1], ANY, line);
    assert.equal(allowed('茶园丰收\n第2版\n（上接1版）')[1], 'F');
    assert.equal(allowed('茶园丰收\n（下转1版）')[0], ANY);
  });

  it('is furniture where a folio says its page, and open where it is a day alone or a heading', () => {
    for (const folio of ['2023年2月1日 星期三 第2版', '澄浦报 第2版', '第2版 2023年2月1日'])
      assert.deepEqual(allowed(`渡口停航。\n${folio}\n茶园丰收。`), [ANY, 'F', ANY], folio);
    for (const line of ['2023年2月1日', '二〇二三年二月一日', '## 澄浦报 2023年2月1日 第2版'])
      assert.equal(allowed(`渡口停航。\n${line}\n茶园丰收。`)[1], ANY, line);
  });

  it('is furniture in front matter', () => {
    assert.deepEqual(allowed('标题：茶园丰收\n日期：2023-02-01\n茶园丰收'), ['F', 'F', ANY]);
  });

  it('is what the reader says by a correction', () => {
    const say = (role: 'headline' | 'section' | 'body' | 'furniture' | 'caption' | 'byline' | 'teaser') =>
      allowed('茶园丰收', [{ kind: 'role', line: 0, role }])[0];
    assert.deepEqual((['headline', 'section', 'body', 'furniture', 'caption', 'byline', 'teaser'] as const).map(say), [
      'Hh',
      'S',
      'B',
      'F',
      'Cc',
      'Y',
      'Gg',
    ]);
  });

  it('is what the reader says of a jump line', () => {
    const line = '茶园丰收\n（下转2版）';
    assert.deepEqual(allowed(line, [{ kind: 'jump', line: 1, jump: false }]), [ANY, ANY]);
    assert.deepEqual(allowed(line, [{ kind: 'role', line: 1, role: 'body' }]), [ANY, 'B']);
  });

  it('is that a unit begins where the reader says so', () => {
    assert.deepEqual(allowed('@@文\n茶园丰收\n@@图\n渡口停航\n@@略\n停航'), ['HPCG', 'C', 'F']);
  });
});
