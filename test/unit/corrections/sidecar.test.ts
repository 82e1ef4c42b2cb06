import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf } from '../../../src/core/anchors/make';
import { applyCorrectionsSteps } from '../../../src/core/corrections/apply';
import type { Correction } from '../../../src/core/corrections/model';
import { printSidecar, readSidecar, withCorrection } from '../../../src/core/corrections/sidecar';
import { finish } from '../../../src/core/steps';

const text = '澄江日报\n\n守住堤坝\n\n7月3日，记者来到堤上。\n\n(下转2版)';
const at = (words: string) => anchorOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });
const each: readonly Correction[] = [
  { kind: 'role', at: at('守住堤坝'), role: 'headline' },
  { kind: 'unit', at: at('守住堤坝'), unit: 'caption' },
  { kind: 'join', at: at('7月3日'), joined: true },
  { kind: 'jump', at: at('(下转2版)'), jump: false },
  { kind: 'link', at: at('(下转2版)'), to: { ...at('堤上'), path: '2.txt' } },
  { kind: 'name', name: '高峰', is: 'person', titles: ['区长'] },
  { kind: 'date', at: at('7月3日'), value: '2020-07-03' },
  { kind: 'issue-date', value: '2020-07-04' },
  { kind: 'word', from: '里程', to: '里程' },
  { kind: 'style', from: '念', to: '唸' },
  { kind: 'form', at: at('堤'), script: 'traditional', to: '隄' },
];

describe('the sidecar', () => {
  it('keeps every kind of correction through print and read', () => {
    const sidecar = each.reduce(withCorrection, readSidecar('{"version":1,"corrections":[]}'));
    assert.deepEqual(readSidecar(printSidecar(sidecar)), { corrections: each, unread: [], problems: [] });
  });

  it('lets a later correction of the same thing take the place of an earlier one', () => {
    const first = withCorrection(readSidecar('{"corrections":[]}'), { kind: 'name', name: '高峰', is: 'person' });
    const second = withCorrection(first, { kind: 'name', name: '高峰', is: 'none' });
    assert.deepEqual(second.corrections, [{ kind: 'name', name: '高峰', is: 'none' }]);
  });

  it('keeps what it cannot read and says which', () => {
    const sidecar = readSidecar('{"version":1,"corrections":[{"kind":"sing"},{"kind":"word","from":"a","to":"b"}]}');
    assert.equal(sidecar.problems.length, 1);
    assert.deepEqual(sidecar.problems[0]?.args, ['1']);
    assert.match(printSidecar(sidecar), /"kind":"sing"/);
  });

  it('reads any text at all without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => void readSidecar(json)));
  });

  it('gives no corrections and one problem where the file is not JSON', () => {
    const sidecar = readSidecar('{"version":1, "corrections": [');
    assert.deepEqual([sidecar.corrections.length, sidecar.problems.length], [0, 1]);
  });

  it('becomes facts about the text at hand', () => {
    const applied = finish(applyCorrectionsSteps(`增刊\n${text}`, each));
    assert.deepEqual(applied.page, [
      { kind: 'role', line: 3, role: 'headline' },
      { kind: 'unit', line: 3, unit: 'caption' },
      { kind: 'join', line: 5, joined: true },
      { kind: 'jump', line: 7, jump: false },
    ]);
    assert.equal(applied.issueDate, '2020-07-04');
    assert.equal(applied.ties[0]?.path, '2.txt');
    assert.deepEqual(applied.dates[0]?.value, '2020-07-03');
  });
});
