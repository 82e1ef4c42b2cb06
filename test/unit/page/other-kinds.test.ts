/** Owns that detection takes no text of another kind for a bulletin, and the annotated pages for bulletins as a rule. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBulletin } from '../reading';
import { assertQuick, leastCost } from '../scaling/measure';

const fixtures = join(import.meta.dirname, '../../fixtures');

describe('detection of', () => {
  for (const name of readdirSync(join(fixtures, 'not-bulletins')).sort()) {
    it(`${name}: none`, () => {
      const text = readFileSync(join(fixtures, 'not-bulletins', name), 'utf8');
      assert.deepEqual(isBulletin(text).reasons, []);
      assert.equal(isBulletin(text).bulletin, false);
    });
  }

  it('takes no longer for a long text than for its beginning', () => {
    const page = '清溪日报 2021年7月4日 第2版\n本报讯 清溪大桥通车，（记者 叶小舟 摄）\n'.repeat(20_000);
    const begun = leastCost(() => isBulletin(page.slice(0, 30_000)));
    assertQuick(() => isBulletin(page), 4 * Math.max(5, begun));
  });
});
