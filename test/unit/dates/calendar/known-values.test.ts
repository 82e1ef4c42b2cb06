/** Tests of the values of whole days, months and years, which an article holds once each. */
import { strict as assert } from 'node:assert';
import {
  dayStretch,
  daysStretch,
  KnownValues,
  monthStretch,
  yearStretch,
} from '../../../../src/core/dates/calendar/stretches';

describe('the known values', () => {
  it('are those of the intervals, each made once', () => {
    const known = new KnownValues();
    const [day, month, year] = [dayStretch(0), monthStretch(1970, 1), yearStretch(1970)];
    // the first day of the year, of the month and of the day are the same
    for (const stretch of [day, month, year]) assert.deepEqual(known.of(stretch), stretch.value);
    for (const again of [dayStretch(0), monthStretch(1970, 1), yearStretch(1970)])
      assert.equal(known.of(again), known.of(again));
    assert.equal(known.of(monthStretch(1970, 1)), known.of(month));
    assert.equal(known.of(dayStretch(-1)), known.of(dayStretch(-1)));
    assert.deepEqual(known.of(dayStretch(-1)), dayStretch(-1).value);
  });
  it('of several days are made anew', () => {
    const known = new KnownValues();
    assert.deepEqual(known.of(daysStretch(0, 2)), daysStretch(0, 2).value);
  });
});
