/** What ends and what waits, as the features rely on it. */
import * as vscode from 'vscode';
import { Watching } from '../../src/host/files/watching';
import { NEVER, Settled } from '../../src/host/lifecycle';
import { TouchedFiles } from '../../src/host/workspace-index/changed-files';
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

describe('changed files', () => {
  it('are told again after they could once not be taken in', async () => {
    const watching = new Watching();
    const told: string[][] = [];
    const touched = new TouchedFiles(
      {
        knows: () => false,
        take: async ({ files }) => {
          told.push(files.map(({ path }) => path));
          if (told.length === 1) throw new Error('no');
        },
      },
      watching,
      {
        unexpected: (what, error) => ok(false, `${what}: ${String(error)}`),
        refused: () => undefined,
        detached: () => undefined,
      },
    );
    try {
      touched.touch(vscode.Uri.file('/a.txt'));
      const first = await touched.settle().then(
        () => 'taken',
        (error: unknown) => String(error),
      );
      same(first, 'Error: no');
      await touched.settle();
      touched.touch(vscode.Uri.file('/b.txt'));
      await touched.settle();
      same(told, [['/a.txt'], ['/b.txt']]);
    } finally {
      touched.dispose();
      watching.dispose();
    }
  });
});
