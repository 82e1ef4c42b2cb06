import assert from 'node:assert/strict';
import { daysAfter, isoDate } from '../../../../src/core/page/lines/day';

describe('calendar days as pages print them', () => {
  it('are years of the Republic, Chinese digits and plain numbers', () => {
    assert.equal(isoDate('2023年', '2', '1'), '2023-02-01');
    assert.equal(isoDate('民国三十八年', '十二', '廿三'), '1949-12-23');
    assert.equal(isoDate('中华民国112年', '8', '24'), '2023-08-24');
    assert.equal(isoDate('一九六七年', '五', '三'), '1967-05-03');
  });

  it('are none where the calendar has none, or a part is missing', () => {
    assert.equal(isoDate('2023', '2', '30'), null);
    assert.equal(isoDate('2023', '13', '1'), null);
    assert.equal(isoDate('1066', '1', '1'), null);
    assert.equal(isoDate(undefined, '1', '1'), null);
    assert.equal(isoDate('2023', 'x', '1'), null);
  });

  it('follow each other over months and leap years', () => {
    assert.equal(daysAfter('2024-02-28', 1), '2024-02-29');
    assert.equal(daysAfter('2023-12-31', 1), '2024-01-01');
  });
});
