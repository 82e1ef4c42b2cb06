/** The extension starts in this host, soon, and reads no data before it is needed. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import { bulletinApi, ID, openBulletin } from './bulletins';
import { leastActivation } from './cost';
import { slowness } from './pace';
import { say } from './run';

interface Mark {
  readonly name: string;
  readonly startTime: number;
}

/** VS Code's own marks: the node host keeps them itself, in the worker they are the worker's. */
function marks(): readonly Mark[] {
  const kept = (globalThis as { MonacoPerformanceMarks?: { getMarks(): readonly Mark[] } }).MonacoPerformanceMarks;
  return [...(kept?.getMarks() ?? []), ...performance.getEntriesByType('mark')];
}

function between(from: string, to: string): number {
  const at = (name: string) => marks().find((mark) => mark.name === `code/extHost/${name}/${ID}`)?.startTime;
  const [start, end] = [at(from), at(to)];
  ok(start !== undefined && end !== undefined, `VS Code has set no marks ${from}, ${to}`);
  return end - start;
}

const loadedData = () => vscode.commands.executeCommand<readonly string[]>('_bulletin.loadedData');

describe('activation', () => {
  it('starts, and has read no data then', async () => {
    const api = await bulletinApi();
    same(vscode.extensions.getExtension(ID)?.isActive, true);
    same(api.version, 1);
    if (vscode.window.visibleTextEditors.length === 0) same(await loadedData(), []);
  });

  it('reports what VS Code measured', () => {
    const load = between('willLoadExtensionCode', 'didLoadExtensionCode');
    const activate = between('willActivateExtension', 'didActivateExtension');
    say(`      by VS Code's marks: load code ${load.toFixed(1)} ms, activate ${activate.toFixed(1)} ms`);
  });

  it('costs little: the aim is 15 ms of processor time, and what would miss it on any machine is a mistake', async () => {
    const { milliseconds, clock } = await leastActivation(15);
    say(`      load and activate: ${milliseconds.toFixed(1)} ms (${clock}), least of 15`);
    ok(milliseconds < 3 * 15 * slowness(), `${milliseconds} ms`);
  });

  it('reads the name data when a page is marked, and no conversion data', async () => {
    await openBulletin('pages/simplified.txt');
    const loaded = await eventually('the name data is read', async () => {
      const names = await loadedData();
      return names.includes('names') ? names : undefined;
    });
    ok(!loaded.includes('script'), 'conversion data was read early');
  });
});
