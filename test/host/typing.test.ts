/** Typing in a document of a megabyte: a keystroke costs the host about what it costs in plain text; what was typed is read afterwards. */
import * as vscode from 'vscode';
import { eventually, ok, pause, same } from './assert';
import { bulletinApi, closeAll, fileAt, openAt, symbolsOf } from './bulletins';
import { say } from './run';

const FOLDER = 'typed';
const BYTES = 1_000_000;
/** As a fast typist has it: sooner than what is typed is read again, in milliseconds. */
const PACE = 100;
/** How many times the cost in plain text a key may cost in a bulletin, and how many milliseconds more: machines are busy with other things. */
const [TIMES, MORE] = [4, 1];
/** Where the host tells the time of its thread the costs are worth many keys; elsewhere it is seen that what was typed is read. */
const KEYS = threadTime() === undefined ? 20 : 80;

/** An article of some three hundred characters; no two alike. */
const article = (at: number): string =>
  `渡口停航第${at}天 居民改走大桥\n\n本报记者 沈望舒\n\n3月${1 + (at % 28)}日上午，区水利局局长霍青禾到沙桐镇了解趸船更换的进展。` +
  `他说，停航期间第${at}个码头要加固，请大家相互转告。\n\n` +
  '附近的居民说，路平了，灯亮了，晚上出门放心多了。据介绍，这项工作将分三个阶段进行，预计年底之前全部完成。\n\n'.repeat(
    2,
  );

function longPage(): string {
  let text = '澄浦报\n\n2021年3月29日 星期一 第1版\n\n';
  for (let at = 1, bytes = 0; bytes < BYTES; at++) {
    const more = article(at);
    bytes += new TextEncoder().encode(more).length;
    text += more;
  }
  return text;
}

interface Files {
  readFileSync(path: string, encoding: 'utf8'): string;
}

/** For how long the host's thread has been on a processor where the machine tells it (Linux), in milliseconds; else undefined. */
function threadTime(): (() => number) | undefined {
  const { process } = globalThis as { process?: NodeJS.Process & { getBuiltinModule?: (name: string) => unknown } };
  if (process?.platform !== 'linux') return undefined;
  const files = process.getBuiltinModule?.('node:fs') as Files | undefined;
  // the first number is the nanoseconds on the processor; the main thread bears the number of its process
  const path = `/proc/self/task/${process.pid}/schedstat`;
  const now = (): number => Number(files?.readFileSync(path, 'utf8').split(' ')[0]) / 1e6;
  try {
    return Number.isFinite(now()) ? now : undefined;
  } catch {
    return undefined;
  }
}

/** For how long the host's thread has been busy where the host tells it (node), else the clock, in milliseconds. */
function busy(): { readonly now: () => number; readonly clock: string } {
  const onProcessor = threadTime();
  if (onProcessor !== undefined) return { now: onProcessor, clock: 'processor time of the host’s thread' };
  const { eventLoopUtilization } = performance as { eventLoopUtilization?: () => { readonly active: number } };
  return eventLoopUtilization === undefined
    ? { now: () => performance.now(), clock: 'clock time' }
    : { now: () => eventLoopUtilization().active, clock: 'time of the host’s thread' };
}

/** The value that this share of the values does not exceed. */
const atMost = (share: number, values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;
const inMs = (milliseconds: number): string => milliseconds.toFixed(1);

/** Types into the shown editor; what each key cost the host until the next, in milliseconds. */
async function typeKeys(text: string): Promise<readonly number[]> {
  const { now } = busy();
  const costs: number[] = [];
  for (const key of text) {
    const before = now();
    await vscode.commands.executeCommand('type', { text: key });
    await pause(PACE);
    costs.push(now() - before);
  }
  return costs;
}

async function show(name: string, text: string, language: string): Promise<vscode.TextDocument> {
  const uri = fileAt(`${FOLDER}/${name}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.languages.setTextDocumentLanguage(document, language);
  const editor = await vscode.window.showTextDocument(openAt(uri) ?? document, { preview: false });
  const place = editor.document.positionAt(text.indexOf('附近的居民说') + 2);
  editor.selection = new vscode.Selection(place, place);
  return editor.document;
}

describe('typing in a megabyte', () => {
  const typed = '水'.repeat(KEYS);
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeAll();
    await vscode.workspace.fs.delete(fileAt(FOLDER), { recursive: true });
  });

  it('costs no more than in plain text, and what was typed is read afterwards', async function () {
    this.timeout(600_000);
    const text = longPage();
    const document = await show('第1版.bulletin', text, 'bulletin');
    await eventually(
      'it is read',
      async () => ((await symbolsOf(document.uri)).length > 1 ? true : undefined),
      300_000,
    );
    await bulletinApi().then((api) => api.annotations(document.uri));
    await pause(2_000);
    await typeKeys(typed.slice(0, 10));
    await bulletinApi().then((api) => api.annotations(document.uri));
    await pause(1_000);
    const costs = await typeKeys(typed);

    let last = performance.now();
    const holds: number[] = [];
    const timer = setInterval(() => {
      holds.push(performance.now() - last);
      last = performance.now();
    }, 1);
    const started = performance.now();
    await bulletinApi().then((api) => api.annotations(document.uri));
    const took = performance.now() - started;
    clearInterval(timer);
    same(document.getText().length, text.length + KEYS + 10);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

    // a plain text with these words would be taken for a bulletin
    await show('plain.log', text, 'log');
    await pause(2_000);
    await typeKeys(typed.slice(0, 10));
    const plain = await typeKeys(typed);
    const { clock } = busy();
    for (const [what, values] of [
      ['a bulletin', costs],
      ['plain text', plain],
    ] as const) {
      const [half, most] = [inMs(atMost(0.5, values)), inMs(atMost(0.95, values))];
      say(`      a keystroke in 1 MB of ${what}: median ${half} ms, p95 ${most} ms (${clock})`);
    }
    say(
      `      read again in ${took.toFixed(0)} ms, holds p95 ${inMs(atMost(0.95, holds))} ms, longest ${inMs(atMost(1, holds))} ms (clock time)`,
    );
    const [own, other] = [atMost(0.5, costs), atMost(0.5, plain)];
    ok(own <= TIMES * other + MORE, `a key costs ${inMs(own)} ms in a bulletin, ${inMs(other)} ms in plain text`);
  });
});
