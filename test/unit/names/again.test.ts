/** Names are the same whatever was read before: working space keeps nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readNameResources } from '../../../src/core/names/find';
import { analyse } from '../reading';

const bytes = readFileSync('dist/data/names.bin');
const SENTENCES = [
  '范立冬主持召开座谈会，听取沙桐镇的汇报；他说，泵站要管好。',
  '1月31日上午，区委书记钟砚秋到白鹤街道检查河道整治工作。',
  '老泵站建於1974年，遇到大雨，低窪處的一百多戶人家年年受淹。',
  '市民林素心在苍梧新区的澄江大学附属医院住了三天。',
];

describe('names', () => {
  it('do not depend on what was read before', () => {
    const used = readNameResources(bytes);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }), (sentences) => {
        const text = sentences.join('\n\n');
        assert.deepEqual(analyse(text).names(used), analyse(text).names(readNameResources(bytes)));
      }),
      { numRuns: 12 },
    );
  });
});
