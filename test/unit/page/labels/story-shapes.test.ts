/** Owns the test of where stories of a page may part, and of its cues. */
import assert from 'node:assert/strict';
import { pageViewOf } from '../../../../src/core/page/labels/cues/page-view';
import { STORY_CUES } from '../../../../src/core/page/labels/cues/story-cues';
import { rowsOf } from './rows-of';

const BRIDGE = '昨天清早，青岚河上的新桥正式通车，两岸的乡亲扶老携幼赶来看热闹，桥头挤满了人。';
const MORE = '新桥长三百米，青岚河两岸的乡亲从此不用再等渡船，工程队在桥头住了两年。';
const KELP = '本报讯 白屿渔港的第一批海带上岸，渔民忙着装车，合作社的账本上又添了一笔。';
const HARVEST = '白屿渔港今年养海带四千亩，渔民说，合作社统一装车，价钱比去年好。';

describe('where stories part', () => {
  const page = pageViewOf(
    rowsOf(['青岚河新桥通车', BRIDGE, '工程队住了两年', MORE, '白屿海带上岸', KELP, HARVEST].join('\n')),
  );
  const { shapes } = page;

  it('words hold a subhead to what is above it, and no story to the one before', () => {
    assert.ok((shapes.kept[2] ?? 0) > (shapes.kept[4] ?? 9), [...shapes.kept].join(' '));
    assert.ok((shapes.bound[2] ?? 0) > (shapes.bound[4] ?? 9), [...shapes.bound].join(' '));
    assert.ok((shapes.bound[6] ?? 0) > (shapes.bound[4] ?? 9));
    assert.equal(shapes.bound[0], 0);
  });
  it('a title is led by the dateline below it', () => {
    assert.deepEqual([...shapes.led], [1, 0, 1, 0, 2, 0, 0]);
    assert.equal(shapes.ledShare, 2);
    assert.equal(pageViewOf(rowsOf(BRIDGE)).shapes.ledShare, 9);
  });
  it('text is counted up to the titles around', () => {
    assert.deepEqual([...shapes.textAbove], [0, 0, 1, 0, 1, 0, 1]);
    assert.deepEqual([...shapes.textBelow], [1, 0, 1, 0, 2, 1, 0]);
  });
  it('a row is measured beside those that follow in its block', () => {
    const block = pageViewOf(
      rowsOf(['青岚河新桥', BRIDGE.slice(0, 20), BRIDGE.slice(20, 40), '', MORE].join('\n')),
    ).shapes;
    assert.deepEqual([...block.beside], [2, 7, 0, 0]);
  });
  it('has cues with names of their own', () =>
    assert.equal(new Set(STORY_CUES.map(({ name }) => name)).size, STORY_CUES.length));
});
