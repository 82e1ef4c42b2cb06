import assert from 'node:assert/strict';
import { type Directive, directiveOf } from '../../../../src/core/page/rows/directives';

const FORMS: readonly (readonly [line: string, asks: Directive | undefined])[] = [
  ['@@题', { kind: 'head' }],
  ['@@ 题', { kind: 'head' }],
  ['@@HEAD', { kind: 'head' }],
  ['@@ 文', { kind: 'story' }],
  ['@@ 小题', { kind: 'sub' }],
  ['@@ 图', { kind: 'photo' }],
  ['@@ 略', { kind: 'skip' }],
  ['@@ 连', { kind: 'join' }],
  ['@@ 断', { kind: 'break' }],
  ['@@ 版 2', { kind: 'page', page: '2' }],
  ['@@ 版 第A02版', { kind: 'page', page: 'A2' }],
  ['@@ 版', undefined],
  ['@@ 什么', undefined],
  ['@ 题', undefined],
  ['请写 @@ 题', undefined],
];

describe('directive lines', () => {
  for (const [line, asks] of FORMS)
    it(`${line} ${asks === undefined ? 'is none' : `asks ${asks.kind}`}`, () => {
      assert.deepEqual(directiveOf(line), asks);
    });
});
