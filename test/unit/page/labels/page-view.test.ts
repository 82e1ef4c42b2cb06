/** Owns the test of what is seen of a page as a whole, and of the cues of a row's place. */
import assert from 'node:assert/strict';
import { pageViewOf } from '../../../../src/core/page/labels/cues/page-view';
import { cueAt, cueColumnsOf, placeColumnsSteps } from '../../../../src/core/page/labels/cues/place-columns';
import { PLACE_CUES } from '../../../../src/core/page/labels/cues/place-cues';
import { PLACE_FIELDS, type PlaceField } from '../../../../src/core/page/labels/cues/place-fields';
import { finish } from '../../../../src/core/steps';
import { rowsOf } from './rows-of';

const TEXT = '昨天清早，青岚河上的新桥正式通车，两岸的乡亲扶老携幼赶来看热闹，桥头挤满了人，锣鼓声一直响到中午。';
const OTHER = '白屿渔港的第一批海带上岸，渔民们忙着装车，今年的价钱比去年好，合作社的账本上又添了一笔，大家都很高兴。';
const viewOf = (...lines: readonly string[]) => pageViewOf(rowsOf(lines.join('\n')));
const cue = (view: ReturnType<typeof viewOf>, at: number, name: string): number => {
  const found = PLACE_CUES.find((one) => one.name === name);
  assert.ok(found, name);
  return cueAt(cueColumnsOf(found), finish(placeColumnsSteps(view)), at);
};

describe('a page as a whole', () => {
  const page = viewOf('首页', '要闻', '青岚河新桥通车', TEXT, '白屿海带上岸', OTHER, '返回目录');

  it('knows how far its long rows are', () => {
    assert.deepEqual([...page.toLong], [3, 2, 1, 2, 1, 99, 99]);
    assert.deepEqual([...page.fromLong], [99, 99, 99, 99, 1, 2, 1]);
    assert.deepEqual([...page.longBefore], [0, 0, 0, 0, 1, 1, 2]);
    assert.deepEqual([...page.longAfter], [2, 2, 2, 1, 1, 0, 0]);
  });
  it('counts the rows of a stretch that may be headlines', () => {
    assert.deepEqual([...page.titularAll], [1, 1, 1, 0, 1, 0, 0]);
    assert.deepEqual([...page.titularBelow], [1, 1, 0, 0, 0, 0, 0]);
    assert.deepEqual([...page.mostEchoed], [0, 0, 1, 0, 1, 0, 0]);
  });
  it('counts runs of short rows', () => {
    assert.deepEqual([...page.run], [3, 3, 3, 0, 1, 0, 1]);
    assert.deepEqual([...page.runAt], [0, 1, 2, 0, 0, 0, 0]);
  });
  it('knows its blank lines', () => {
    const apart = viewOf('青岚河新桥通车', TEXT, '', '白屿海带上岸', OTHER);
    assert.deepEqual([...apart.block], [2, 2, 2, 2]);
    assert.deepEqual([...apart.blockAt], [0, 1, 0, 1]);
    assert.equal(page.spacing, 0);
    assert.equal(apart.spacing, 1);
  });
  it('knows that its lines are wrapped, and where', () => {
    const lines = Array.from({ length: 12 }, (_, at) => TEXT.slice(at, at + 20));
    assert.equal(viewOf(...lines).wrap, 20);
    assert.equal(page.wrap, 0);
  });
  it('knows which title echoes in the text below and not above', () => {
    const { text } = page.echoes;
    assert.ok((text.after[2] ?? 0) > 0.4 && (text.after[4] ?? 0) > 0.4);
    assert.ok((text.before[4] ?? 1) < 0.1);
  });
  it('knows which title stands twice', () => {
    const twice = viewOf('青岚河新桥正式通车-青岚新闻', '青岚河新桥正式通车', TEXT, OTHER);
    assert.equal(twice.echoes.begun[0], 2);
    assert.equal(twice.echoes.begun[1], 1);
    assert.equal(viewOf('青岚河新桥正式通车', TEXT).echoes.twice[0], 0);
  });
});

describe('the cues of a place', () => {
  const page = viewOf('首页', '要闻', '青岚河新桥通车', TEXT, '白屿海带上岸', OTHER, '返回目录');
  const cases: readonly (readonly [string, number, number])[] = [
    ['position', 0, 0],
    ['position', 6, 2],
    ['side', 2, 0],
    ['side', 4, 1],
    ['side', 6, 2],
    ['to long', 2, 0],
    ['long of next five', 2, 2],
    ['gap', 3, 0],
    ['kind', 3, 6],
    ['run ends', 2, 1],
    ['echoes more after', 4, 2],
    ['stretch', 3, -1],
    ['twice', 0, -1],
  ];
  for (const [name, at, value] of cases)
    it(`${name} of row ${at + 1} is ${value}`, () => assert.equal(cue(page, at, name), value));
  it('have names of their own', () =>
    assert.equal(new Set(PLACE_CUES.map(({ name }) => name)).size, PLACE_CUES.length));
  it('look at the rows around, and beyond the ends of the page', () => {
    assert.equal(cue(page, 0, 'gaps'), 1024 + 3 * 32);
    assert.equal(cue(page, 6, 'gaps'), 1024 + 3);
    assert.equal(cue(page, 0, 'kinds -1..1'), (32 * 32 + (page.kinds[0] ?? 0)) * 32 + (page.kinds[1] ?? 0));
    assert.equal(cue(page, 2, 'long of last five'), 0);
    assert.equal(cue(page, 6, 'long of last five'), 2);
  });
  it('are made of fields that are whole numbers below their size, for any row', () => {
    const fields: readonly (readonly [string, PlaceField])[] = Object.entries(PLACE_FIELDS);
    const wrapped = Array.from({ length: 12 }, (_, at) => `　　${TEXT.slice(at, at + 20)}`);
    for (const view of [
      page,
      viewOf('春'),
      viewOf(''),
      viewOf('a', '', '', 'b'),
      viewOf(...wrapped),
      viewOf(TEXT, TEXT, '# 春', '春耕'),
    ]) {
      const count = view.rows.length;
      for (const [name, { fill, size, outside = 0 }] of fields) {
        const values = new Uint8Array(count + 2).fill(77);
        fill(view, values, 1, 0, count);
        assert.ok(
          values.subarray(1, count + 1).every((value) => value < size) && outside < size && size <= 32,
          `${name}: ${values}`,
        );
        assert.deepEqual([values[0], values[count + 1]], [77, 77], `${name} keeps to its rows`);
      }
    }
  });
});
