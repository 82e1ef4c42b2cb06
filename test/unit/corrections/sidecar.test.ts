import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf } from '../../../src/core/anchors/make';
import { applyCorrectionsSteps } from '../../../src/core/corrections/apply';
import type { Correction } from '../../../src/core/corrections/model';
import { readCorrection } from '../../../src/core/corrections/schema';
import { EMPTY_SIDECAR, printSidecar, readSidecar, withCorrection } from '../../../src/core/corrections/sidecar';
import { finish } from '../../../src/core/steps';
import { fromUtf8, toUtf8 } from '../../../src/core/text/bytes/utf8';

const text = '澄江日报\n\n守住堤坝\n\n7月3日，记者来到堤上。\n\n(下转2版)';
const at = (words: string) => anchorOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });
const each: readonly Correction[] = [
  { kind: 'issue-date', value: '2020-07-04' },
  { kind: 'name', name: '高峰', is: 'person', titles: ['区长'] },
  { kind: 'paper', value: '清溪报' },
  { kind: 'reading', name: '单晓远', reading: 'shàn xiǎo yuǎn' },
  { kind: 'style', from: '念', to: '唸' },
  { kind: 'word', from: '里程', to: '里程' },
  { kind: 'role', at: at('守住堤坝'), role: 'headline' },
  { kind: 'unit', at: at('守住堤坝'), unit: 'caption' },
  { kind: 'date', at: at('7月3日'), value: '2020-07-03' },
  { kind: 'join', at: at('7月3日'), joined: true },
  { kind: 'form', at: at('堤上'), script: 'traditional', to: '隄上' },
  { kind: 'jump', at: at('(下转2版)'), jump: false },
  { kind: 'link', at: at('(下转2版)'), to: { ...at('堤上'), path: '2.txt' } },
];
const OLD = `{
  "version": 1,
  "corrections": [
    {"kind":"word","from":"甲","to":"乙"},
    {"kind":"role","at":{"quote":"守住堤坝","prefix":"澄江日报\\n\\n","suffix":"","line":3},"role":"headline"}
  ]
}
`;

describe('the sidecar', () => {
  it('keeps every kind of correction through print and read, in the order of places', () => {
    const printed = printSidecar(each.toReversed().reduce(withCorrection, EMPTY_SIDECAR));
    const again = readSidecar(printed);
    assert.deepEqual(again.corrections, each);
    assert.deepEqual([again.unread, again.problems, again.isWhole], [[], [], true]);
    assert.equal(printSidecar(again), printed);
  });

  it('is JSON with one entry a line, each complete by itself', () => {
    const printed = printSidecar(each.reduce(withCorrection, EMPTY_SIDECAR));
    const value = JSON.parse(printed) as { version: number; corrections: unknown[] };
    assert.deepEqual([value.version, value.corrections], [2, [...each, {}]]);
    const lines = printed.split('\n').slice(1, -2);
    assert.deepEqual(
      lines.map((line) => JSON.parse(line.replace(/,$/, ''))),
      each,
    );
  });

  it('lets a later correction of the same thing take the place of an earlier one', () => {
    const first = withCorrection(EMPTY_SIDECAR, { kind: 'name', name: '高峰', is: 'person' });
    const second = withCorrection(first, { kind: 'name', name: '高峰', is: 'none' });
    assert.deepEqual(second.corrections, [{ kind: 'name', name: '高峰', is: 'none' }]);
  });

  it('of an earlier version is read and made new without loss', () => {
    const old = readSidecar(OLD);
    assert.deepEqual([old.corrections.length, old.problems], [2, []]);
    const again = readSidecar(printSidecar(old));
    assert.deepEqual(again.corrections, old.corrections);
  });

  it('keeps what it cannot read and says which', () => {
    const sidecar = readSidecar('{"version":1,"corrections":[{"kind":"sing"},{"kind":"word","from":"a","to":"b"}]}');
    assert.equal(sidecar.problems.length, 1);
    assert.deepEqual(sidecar.problems[0]?.args, ['1']);
    assert.match(printSidecar(sidecar), /"kind":"sing"/);
  });

  it('keeps fields and entries that it does not know as they stand', () => {
    for (const head of ['{"version":1,', '{"version":2,', '{']) {
      const file = `${head}"author":"\\u674e","n":1e999,"corrections":[{"kind":"word","from":"甲","to":"乙","why":1.50},{"kind":"sing","x":1e999,"x":2}],"more":{"a":[1, 2]}}`;
      const printed = printSidecar(withCorrection(readSidecar(file), { kind: 'issue-date', value: '2020-07-04' }));
      for (const kept of [
        '"author":"\\u674e"',
        '"n":1e999',
        '"more":{"a":[1,2]}',
        '{"kind":"word","from":"甲","to":"乙","why":1.50}',
        '{"kind":"sing","x":1e999,"x":2}',
      ]) {
        assert.ok(printed.includes(kept), `${kept} is lost: ${printed}`);
      }
      assert.equal(printSidecar(readSidecar(printed)), printed);
    }
  });

  it('reads both lists where the key stands there twice', () => {
    const word = (from: string) => `{"kind":"word","from":"${from}","to":"x"}`;
    const sidecar = readSidecar(`{"corrections":[${word('甲')}],"corrections":[${word('乙')}]}`);
    assert.deepEqual(
      sidecar.corrections.map((one) => one.kind === 'word' && one.from),
      ['甲', '乙'],
    );
  });

  it('keeps bytes that are no UTF-8, and their neighbours live', () => {
    const line = (from: string) => `{"kind":"word","from":"${from}","to":"x"},\n`;
    const bytes = Buffer.concat([
      Buffer.from(`{"version":2,"corrections":[\n${line('甲')}`),
      Buffer.from('{"kind":"word","from":"'),
      Buffer.of(0xff, 0xe4, 0xb8),
      Buffer.from(`","to":"x"},\n${line('乙')}{}]}\n`),
    ]);
    const sidecar = readSidecar(fromUtf8(bytes));
    assert.deepEqual([sidecar.corrections.length, sidecar.unread.length, sidecar.problems.length], [2, 1, 1]);
    const written = Buffer.from(toUtf8(printSidecar(sidecar)));
    assert.ok(written.includes(Buffer.of(0x22, 0xff, 0xe4, 0xb8, 0x22)), 'the bytes are others');
  });

  it('reads any text at all without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => void readSidecar(json)));
    for (const nest of ['[', '{"corrections":']) assert.ok(!readSidecar(nest.repeat(100_000)).isUnderstood);
  });

  it('that is not JSON, or of a newer version, is not understood and not written over', () => {
    for (const file of [
      '{"version":1, "corrections": [',
      '[]',
      '{"version":3,"corrections":[]}',
      '{"version":1e999,"corrections":[]}',
    ]) {
      const sidecar = readSidecar(file);
      assert.deepEqual(
        [sidecar.corrections.length, sidecar.problems.length, sidecar.isUnderstood],
        [0, 1, false],
        file,
      );
    }
  });

  it('without its end says so, and what is there is used', () => {
    const printed = printSidecar(each.reduce(withCorrection, EMPTY_SIDECAR));
    const sidecar = readSidecar(printed.slice(0, printed.indexOf('"jump":false')));
    assert.equal(sidecar.isWhole, false);
    assert.deepEqual(sidecar.corrections, each.slice(0, 11));
    assert.equal(sidecar.unread.length, 1);
  });

  it('becomes facts about the text at hand', () => {
    const applied = finish(applyCorrectionsSteps(`增刊\n${text}`, each));
    assert.deepEqual(applied.page, [
      { kind: 'role', line: 3, role: 'headline' },
      { kind: 'unit', line: 3, unit: 'caption' },
      { kind: 'join', line: 5, joined: true },
      { kind: 'jump', line: 7, jump: false },
    ]);
    assert.deepEqual([applied.issueDate, applied.paper], ['2020-07-04', '清溪报']);
    assert.equal(applied.ties[0]?.path, '2.txt');
    assert.deepEqual(applied.dates[0]?.value, '2020-07-03');
    assert.deepEqual(applied.orphans, []);
  });

  it('holds as it was made, wherever the file has it', () => {
    const before = `头版\n\n${text}`;
    const start = before.indexOf('守住堤坝');
    const first: Correction = {
      kind: 'role',
      at: anchorOf(before, { start, end: start + 4 }),
      role: 'headline',
      made: '2024-03-01T08:00:00.000Z',
    };
    const later: Correction = { kind: 'role', at: at('守住堤坝'), role: 'body', made: '2024-03-02T08:00:00.000Z' };
    const { corrections } = readSidecar(printSidecar([first, later].reduce(withCorrection, EMPTY_SIDECAR)));
    assert.deepEqual(corrections, [later, first]);
    assert.deepEqual(finish(applyCorrectionsSteps(text, corrections)).page, [
      { kind: 'role', line: 2, role: 'headline' },
      { kind: 'role', line: 2, role: 'body' },
    ]);
  });

  it('moves nothing to words that only look like those that are gone', () => {
    const page = '理发店开业，请街坊前来理发试剪。\n\n工业发展很快，次日开会。\n\n次日停水，请各户储水。';
    const start = page.indexOf('发店');
    const corrections: readonly Correction[] = [
      { kind: 'form', at: anchorOf(page, { start, end: start + 1 }), script: 'traditional', to: '髮' },
      {
        kind: 'date',
        at: anchorOf(page, { start: page.indexOf('次日开'), end: page.indexOf('次日开') + 2 }),
        value: '2020-01-02',
      },
    ];
    const left = page.slice(page.lastIndexOf('\n\n') + 2);
    const applied = finish(applyCorrectionsSteps(left, corrections));
    assert.deepEqual([applied.forms, applied.dates], [[], []]);
    assert.deepEqual(
      applied.orphans.map(({ correction }) => correction.kind),
      ['form', 'date'],
    );
  });
});

describe('the schema of corrections', () => {
  const word = { kind: 'word', from: '甲', to: '乙' };
  const place = { quote: '甲', prefix: '', suffix: '', line: 1 };
  const cases: readonly (readonly [string, unknown])[] = [
    ['half a character', { ...word, to: '\ud800' }],
    ['no text', { ...word, to: '' }],
    ['a text too long', { ...word, to: '乙'.repeat(2_000) }],
    ['a day that does not exist', { kind: 'issue-date', value: '2023-02-30' }],
    ['a reading of no letters', { kind: 'reading', name: '单晓远', reading: '<b> 1' }],
    ['a reading of two lines', { kind: 'reading', name: '单晓远', reading: 'shàn\nxiǎo' }],
    ['a paper of two lines', { kind: 'paper', value: '清溪\n报' }],
    ['a paper of blanks', { kind: 'paper', value: ' ' }],
    ['a month that does not exist', { kind: 'issue-date', value: '2023-13-01' }],
    ['a date with a day that does not exist', { kind: 'date', at: place, value: '2023-02-01/2023-02-31' }],
    ['a date with words of a program', { kind: 'date', at: place, value: '2023-01-31T__proto__' }],
    ['a path of half a character', { kind: 'link', at: place, to: { ...place, path: '\ud800' } }],
    ['a line that is no number', { kind: 'jump', at: { ...place, line: '1' }, jump: true }],
    ['a line out of range', { kind: 'jump', at: { ...place, line: 1e300 }, jump: true }],
    ['a line that is none', { kind: 'jump', at: { ...place, line: 0 }, jump: true }],
    ['half a line', { kind: 'jump', at: { ...place, line: 1.5 }, jump: true }],
    ['no kind', { from: '甲', to: '乙' }],
    ['a kind of every object', { kind: 'constructor' }],
    ['a list', [word]],
    ['nothing', null],
  ];
  for (const [name, value] of cases) {
    it(`refuses ${name}`, () => assert.equal(readCorrection(value), undefined));
  }

  it('takes what the interface makes, and leaves out what it does not know', () => {
    for (const correction of each) assert.deepEqual(readCorrection(correction), correction);
    assert.deepEqual(readCorrection({ ...word, why: 'x' }), word);
    for (const value of [
      'XXXX-12-XX',
      '2022-02-08/..',
      'P3Y',
      'PAST_REF',
      '2021-24',
      '2020-02-03T24:00',
      '2020-02-03TMO',
    ]) {
      assert.ok(readCorrection({ kind: 'date', at: place, value }), value);
    }
  });
});
