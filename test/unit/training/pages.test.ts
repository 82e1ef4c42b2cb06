/** Owns the test of how the page labels are learnt: mixed pages, the trainer, the same bytes for the same input, the measures. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { packWriter } from '../../../src/core/pack';
import { LABEL_COUNT as K, labelIndex } from '../../../src/core/page/labels/labels';
import { writeLabelModel } from '../../../src/core/page/labels/model';
import type { PageReading, Role } from '../../../src/core/page/model';
import { parseIssue } from '../../../src/training/pages/annotated';
import { type AnsweredPage, labelOf } from '../../../src/training/pages/answers';
import { trainChain } from '../../../src/training/pages/chain';
import { dictionaryOf, encodePage } from '../../../src/training/pages/encode';
import { answeredPages, loadFixtures } from '../../../src/training/pages/fixtures';
import { labelWeights, mixedPages } from '../../../src/training/pages/label-weights';
import { countsLine, countsOf } from '../../../src/training/pages/measures';
import { morePages } from '../../../src/training/pages/mix-pages';
import { chanceOf } from '../../../src/training/random';

const PAGE = `== 01.txt
F|青岚日报
F?|2023年2月1日
H a1|青岚河新桥通车
Y a1|本报记者 江晚晴
B a1|昨天清早，青岚河上的新桥正式
b a1|通车，两岸的乡亲赶来看热闹。
C c1|图为新桥。白露摄
H a2|白屿海带上岸

B a2|白屿渔港的第一批海带上岸。
F|返回首页`;
const page = answeredPages('page.txt', parseIssue(PAGE))[0] as AnsweredPage;
const fixtures = loadFixtures(join(import.meta.dirname, '../../fixtures/pages')).filter(
  ({ text }) => text.length < 1500,
);

describe('answered pages', () => {
  it('have a label for each line', () => {
    const labels = [...page.answers.values()].map(({ label }) => label);
    assert.deepEqual(
      labels,
      [...'FFHYBBCHBF'].map((label) => labelIndex(label as 'F')),
    );
  });
  it('say which lines count in no measure', () => {
    assert.deepEqual(
      [...page.answers].flatMap(([line, { free }]) => (free.size > 0 ? [line] : [])),
      [1],
    );
  });
  it('tell what begins a unit', () => {
    assert.equal(labelOf('article', 'body', true), labelIndex('P'));
    assert.equal(labelOf('article', 'section', false), labelIndex('S'));
    assert.equal(labelOf('article', 'kicker', true), labelIndex('H'));
    assert.equal(labelOf('caption', 'credit', false), labelIndex('c'));
    assert.equal(labelOf('furniture', 'headline', true), labelIndex('F'));
    assert.equal(labelOf('article', 'noise', true), labelIndex('F'));
  });
});

describe('mixed pages', () => {
  const made = morePages([page, ...fixtures.slice(0, 8)], fixtures.slice(8, 16), 3, chanceOf(7));
  it('are of every kind', () => {
    for (const kind of ['among others', 'mixed', 'fragment', 'illustrated', 'damaged'])
      assert.ok(
        made.some(({ id }) => id.endsWith(kind)),
        kind,
      );
  });
  it('keep the answer of every line', () => {
    for (const { id, text, answers } of made)
      text.split('\n').forEach((line, at) => {
        if (answers.has(at)) assert.notEqual(line.trim(), '', id);
        else assert.ok(line.trim() === '' || !line.startsWith('青岚'), `${id}: ${line}`);
      });
  });
  it('are the same for the same seed', () => {
    const again = morePages([page, ...fixtures.slice(0, 8)], fixtures.slice(8, 16), 3, chanceOf(7));
    assert.deepEqual(
      again.map(({ text }) => text),
      made.map(({ text }) => text),
    );
  });
});

describe('the trainer', () => {
  // feature 0 means H, feature 1 means B; feature 2 is of both, and behind H stands B
  const rows = [[0, 2], [1, 2], [2], [1], [0], [2]].map((row) => Int32Array.from(row));
  const labels = Int8Array.from([...'HBBBHB'].map((label) => labelIndex(label as 'H')));
  const allowed = new Uint16Array(6).fill(2 ** K - 1);
  const options = { epochs: 12, rate: 0.3, dropout: 0.2, decay: 0.001, seed: 1 };
  const sequences = Array.from({ length: 12 }, () => ({ rows, labels, allowed, weight: 1 }));
  const weights = trainChain(sequences, 3, options);
  const weight = (row: number, label: 'H' | 'B'): number => weights.rows[row * K + labelIndex(label)] ?? 0;

  it('learns what features and neighbours mean', () => {
    assert.ok(weight(0, 'H') > weight(0, 'B') + 1);
    assert.ok(weight(1, 'B') > weight(1, 'H') + 1);
    const to = (label: 'H' | 'B'): number => weights.transitions[labelIndex('H') * K + labelIndex(label)] ?? 0;
    assert.ok(to('B') > to('H') + 0.5);
  });
  it('learns nothing of rows that may be anything', () => {
    const free = sequences.map((one) => ({ ...one, labels: new Int8Array(6).fill(-1) }));
    assert.ok(trainChain(free, 3, options).rows.every((one) => one === 0));
  });
  it('gives the same for the same input', () => assert.deepEqual(trainChain(sequences, 3, options), weights));
});

describe('the weights of the labels', () => {
  const few = fixtures.slice(0, 12);
  const bytes = (): Uint8Array => {
    const out = packWriter();
    const encoded = few.map((one) => encodePage(one, undefined));
    writeLabelModel(out, labelWeights(encoded, mixedPages(few, [], undefined, 3)));
    return out.finish();
  };
  it('are the same bytes for the same pages', function () {
    this.timeout(60_000);
    const once = bytes();
    assert.ok(once.length > 1000);
    assert.deepEqual(bytes(), once);
  });
  it('are of features that stand in several publications', () => {
    const encoded = few.map((one) => encodePage(one, undefined));
    const sizes = [1, 3, 6].map((least) => dictionaryOf(encoded, least).size);
    assert.ok((sizes[0] ?? 0) > (sizes[1] ?? 0) && (sizes[1] ?? 0) > (sizes[2] ?? 0) && (sizes[2] ?? 0) > 0);
  });
});

describe('the measures', () => {
  type Lines = readonly (readonly [number, Role])[];
  const reading = (units: readonly (readonly [string, Lines])[], joins: PageReading['joins'] = []): PageReading =>
    ({
      units: units.map(([kind, lines]) => ({ kind, roles: lines.map(([line, role]) => ({ line, role })) })),
      joins,
    }) as unknown as PageReading;
  const right: readonly (readonly [string, Lines])[] = [
    ['furniture', [[0, 'furniture']]],
    ['furniture', [[1, 'folio']]],
    [
      'article',
      [
        [2, 'headline'],
        [3, 'byline'],
        [4, 'body'],
        [5, 'body'],
      ],
    ],
    ['caption', [[6, 'caption']]],
    [
      'article',
      [
        [7, 'headline'],
        [9, 'body'],
      ],
    ],
    ['furniture', [[10, 'furniture']]],
  ];
  it('find nothing wrong in a right reading', () => {
    for (const [name, { right: good, extra, missed }] of Object.entries(
      countsOf(reading(right, [{ first: 4, second: 5 }]), page),
    ))
      assert.ok(good > 0 && extra === 0 && missed === 0, name);
  });
  it('count what is extra and what is missed, and lines in doubt on neither side', () => {
    const wrong = right.map(([kind, lines], at) =>
      at === 1
        ? (['article', [[1, 'headline']]] as const)
        : at === 4
          ? ([
              'article',
              [
                [7, 'section'],
                [9, 'body'],
              ],
            ] as const)
          : ([kind, lines] as const),
    );
    const counts = countsOf(reading(wrong), page);
    assert.deepEqual(counts['headline lines'], { right: 1, extra: 0, missed: 1 });
    assert.deepEqual(counts['line labels'], { right: 8, extra: 0, missed: 1 });
    assert.deepEqual(counts.joins, { right: 0, extra: 0, missed: 1 });
    assert.match(countsLine(counts), /headline lines {2}66\.7 .*line labels {2}88\.9 %/);
  });
});
