/** The document pass, with names found by hand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spreadNames } from '../../../src/core/names/document/document-pass';
import { readNameResources } from '../../../src/core/names/find';
import type { FoundName } from '../../../src/core/names/found';
import type { NameKind } from '../../../src/core/names/model';
import { finish } from '../../../src/core/steps';

const { words } = readNameResources(readFileSync(join(import.meta.dirname, '../../../dist/data/names.bin')));

const at = (text: string, form: string, kind: NameKind, margin: number): FoundName => {
  const start = text.indexOf(form);
  return { start, end: start + form.length, form, kind, margin, reasons: [] };
};

/** What is found in each text after the pass, as kind and form. */
function spread(texts: readonly string[], found: readonly (readonly FoundName[])[]): readonly (readonly string[])[] {
  assert.ok(words !== undefined);
  return finish(spreadNames(texts, found, words)).map((names) => names.map(({ kind, form }) => `${kind} ${form}`));
}

describe('the document pass', () => {
  it('finds a sure name wherever nothing is marked', () => {
    const texts = ['区长林怀川讲话。', '台下坐着林怀川的老师。'];
    assert.deepEqual(spread(texts, [[at(texts[0] ?? '', '林怀川', 'person', 6)], []]), [
      ['person 林怀川'],
      ['person 林怀川'],
    ]);
  });

  it('does not spread what is doubtful, or short and met once, or an ordinary word', () => {
    const doubtful = ['林怀川讲话。', '林怀川来了。'];
    assert.deepEqual(spread(doubtful, [[at(doubtful[0] ?? '', '林怀川', 'person', 2)], []])[1], []);
    const short = ['林川讲话。', '林川来了。'];
    assert.deepEqual(spread(short, [[at(short[0] ?? '', '林川', 'person', 6)], []])[1], []);
    const word = ['高度讲话。', '高度来了。', '高度重视。'];
    const sure = word.slice(0, 2).map((text) => [at(text, '高度', 'person', 6)]);
    assert.deepEqual(spread(word, [...sure, []])[2], []);
  });

  it('puts a slip of the kind right, and leaves marked names whole', () => {
    const texts = ['来到沙湾镇。', '沙湾镇党委', '沙湾镇小学开学。'];
    const found = [
      [at(texts[0] ?? '', '沙湾镇', 'place', 8)],
      [at(texts[1] ?? '', '沙湾镇', 'person', 1)],
      [at(texts[2] ?? '', '沙湾镇小学', 'organization', 5)],
    ];
    assert.deepEqual(spread(texts, found), [['place 沙湾镇'], ['place 沙湾镇'], ['organization 沙湾镇小学']]);
  });
});
