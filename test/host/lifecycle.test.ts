/** What ends and what waits, as the features rely on it. */
import { NEVER, Settled } from '../../src/host/lifecycle';
import { ok, same } from './assert';
import { FakeClock } from './fake-clock';

describe('work that waits for quiet', () => {
  let clock: FakeClock;
  let done = 0;
  beforeEach(() => {
    clock = new FakeClock();
    done = 0;
  });
  afterEach(() => clock.restore());

  it('is done in time where there is no quiet but news is told soon, as how far a reading is', () => {
    const settled = new Settled(30, () => done++);
    for (let news = 0; news < 40; news++) {
      settled.soon();
      clock.advance(5);
    }
    // at 30, 60, … of 200 milliseconds: the first news after a run begins the next wait
    same(done, 6);
    settled.dispose();
  });

  it('is done once for several calls, and not any more when it was ended', () => {
    const settled = new Settled(30, () => done++);
    for (let call = 0; call < 5; call++) {
      settled.schedule();
      clock.advance(29);
    }
    same(done, 0);
    clock.advance(1);
    same(done, 1);
    settled.schedule();
    settled.dispose();
    clock.advance(1_000);
    same(done, 1);
  });
});

describe('the token of what is done to its end', () => {
  it('is never cancelled, and keeps no listener', () => {
    same(NEVER.isCancellationRequested, false);
    NEVER.onCancellationRequested(() => ok(false, 'it was')).dispose();
  });
});
