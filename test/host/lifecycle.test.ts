/** What ends and what waits, as the features rely on it. */
import { NEVER, Settled } from '../../src/host/lifecycle';
import { ok, pause, same } from './assert';

describe('work that waits for quiet', () => {
  it('is done in time where there is no quiet but news is told soon, as how far a reading is', async () => {
    let done = 0;
    const settled = new Settled(30, () => done++);
    for (let news = 0; news < 40; news++) {
      settled.soon();
      await pause(5);
    }
    const meanwhile = done;
    settled.dispose();
    ok(meanwhile >= 2, `done ${meanwhile} times`);
  });

  it('is done once for several calls, and not any more when it was ended', async () => {
    let done = 0;
    const settled = new Settled(30, () => done++);
    for (let call = 0; call < 5; call++) settled.schedule();
    await pause(300);
    same(done, 1);
    settled.schedule();
    settled.dispose();
    await pause(300);
    same(done, 1);
  });
});

describe('the token of what is done to its end', () => {
  it('is never cancelled, and keeps no listener', () => {
    same(NEVER.isCancellationRequested, false);
    NEVER.onCancellationRequested(() => ok(false, 'it was')).dispose();
  });
});
