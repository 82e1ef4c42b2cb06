/** Owns the test of what the seams say of rows. */
import assert from 'node:assert/strict';
import { roomOfPage } from '../../../../src/core/page/labels/cues/page-view';
import { rowSeamsSteps } from '../../../../src/core/page/labels/cues/row-seams';
import { finish } from '../../../../src/core/steps';
import { pages } from '../../reading';
import { rowsOf } from './rows-of';

const PAGE = '昨天清早，青岚河上的新桥正式通\n武京南丘景京南\n车，两岸的乡亲扶老携幼赶来看热闹。\n茶园丰收';

describe('the seams of rows', () => {
  const rows = rowsOf(PAGE);
  const { holds, above, across } = finish(rowSeamsSteps(rows, pages.seams, roomOfPage(rows.length)));

  it('tell rubbish from words', () => {
    const [text = 0, rubbish = 0, more = 0] = holds;
    assert.ok(rubbish > 0 && rubbish < text && rubbish < more);
  });
  it('tell where a row goes on behind one that stands between', () => {
    assert.ok((across[1] ?? 0) > (above[1] ?? 0));
    assert.ok((across[1] ?? 0) > (above[2] ?? 0));
  });
  it('say nothing behind a sentence that ends, nor without what was learnt', () => {
    assert.equal(above[3], 0);
    const none = finish(rowSeamsSteps(rows, undefined, roomOfPage(rows.length)));
    assert.ok([none.holds, none.above, none.across].every((steps) => steps.every((one) => one === 0)));
  });
});
