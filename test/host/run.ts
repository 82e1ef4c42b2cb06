/** Owns a run of the suite inside an extension host: VS Code calls the bundle's run(); what it throws is exit code 1. */

import * as vscode from 'vscode';
import { stackOf } from '../hosts/failures';

/** A real window has delays of its own on a busy machine: a test that fails is tried once more, and it is said that it was. */
export const MOCHA_OPTIONS = { ui: 'bdd', timeout: 120_000, forbidOnly: true, retries: 1 } as const;

/** The runner picks these lines out of the workbench's log; a desktop VS Code prints to the terminal itself. */
const MARK = vscode.env.uiKind === vscode.UIKind.Web ? '@@T ' : '';

export function say(text: string): void {
  for (const line of text.split('\n')) console.log(MARK + line);
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const reporterOf = (counts: Counts) =>
  class {
    constructor(runner: Mocha.Runner) {
      runner.on('suite', (suite) => {
        if (suite.title !== '') say(`  ${suite.title}`);
      });
      runner.on('pass', (test) => {
        counts.passed++;
        say(`    ✓ ${test.title} (${test.duration} ms)`);
      });
      runner.on('retry', (test, error) => {
        say(`    ↻ ${test.title}\n${stackOf(error)}`);
      });
      runner.on('fail', (test, error) => {
        counts.failed++;
        say(`    ✗ ${test.title}\n${stackOf(error)}`);
      });
      runner.on('pending', (test) => {
        counts.skipped++;
        say(`    – ${test.title}`);
      });
    }
  };

/** Runs what `load` defines. The last line said is `N passed, N failed, N skipped`. */
export async function runSuite(mocha: Mocha, load: () => void): Promise<void> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    load();
    // as mocha builds it: constructed with the runner, nothing else asked of it
    mocha.reporter(reporterOf(counts) as unknown as Mocha.ReporterConstructor);
    await new Promise<number>((done) => {
      mocha.run(done);
    });
  } catch (error) {
    counts.failed++;
    say(`the suite did not load: ${stackOf(error)}`);
  }
  say(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
  if (counts.passed === 0) throw new Error('no test ran');
}
