/** Owns measuring what the start of the extension costs: its bundle run again, with nothing registered twice. */
import * as vscode from 'vscode';
import { ok, pause } from './assert';
import { ID } from './bulletins';

/** What the editor would keep hold of: registered twice it is an error, and left behind it would go on listening. */
const HELD = /^(?:register|create|on[A-Z])/;

const nothing = new vscode.Disposable(() => undefined);
/** Stands for what a registration returns, whatever is asked of that. */
const stub: unknown = new Proxy(
  {},
  {
    get: (_target, name) => (name === 'then' ? undefined : () => nothing),
    set: () => true,
  },
);

/** A window and a workspace in which nothing is open yet. */
const EMPTY: Readonly<Record<string, unknown>> = {
  activeTextEditor: undefined,
  visibleTextEditors: [],
  textDocuments: [],
};

/** The namespace as it is, but for what the editor would keep hold of. */
const harmless = <T extends object>(namespace: T): T =>
  new Proxy(namespace, {
    get(target, name) {
      if (typeof name === 'string' && name in EMPTY) return EMPTY[name];
      const value: unknown = Reflect.get(target, name);
      return typeof name === 'string' && HELD.test(name) && typeof value === 'function' ? () => stub : value;
    },
  });

/** Processor time where the host tells it (node), else the clock, in milliseconds. */
function time(): { readonly now: () => number; readonly clock: string } {
  const usage = (globalThis as { process?: NodeJS.Process }).process?.cpuUsage?.bind(globalThis.process);
  if (usage === undefined) return { now: () => performance.now(), clock: 'clock time' };
  const now = (): number => {
    const { user, system } = usage();
    return (user + system) / 1000;
  };
  return { now, clock: 'processor time' };
}

/** Loads and activates the bundle anew, `runs` times; the least of them, as what else the machine does only adds. */
export async function leastActivation(runs: number): Promise<{ milliseconds: number; clock: string }> {
  const extension = vscode.extensions.getExtension(ID);
  ok(extension, 'the extension is not installed');
  const bundle = vscode.Uri.joinPath(extension.extensionUri, 'dist/extension.js');
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(bundle));
  const api = {
    ...vscode,
    commands: harmless(vscode.commands),
    languages: harmless(vscode.languages),
    window: harmless(vscode.window),
    workspace: harmless(vscode.workspace),
  };
  const { now, clock } = time();
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const subscriptions: vscode.Disposable[] = [];
    const context = {
      subscriptions,
      extensionUri: extension.extensionUri,
      workspaceState: { get: () => undefined, update: async () => undefined, keys: () => [] },
      globalState: {
        get: () => undefined,
        update: async () => undefined,
        keys: () => [],
        setKeysForSync: () => undefined,
      },
    };
    const started = now();
    const module = { exports: {} as { activate?: (context: unknown) => unknown } };
    new Function('module', 'exports', 'require', code)(module, module.exports, () => api);
    module.exports.activate?.(context);
    milliseconds = Math.min(milliseconds, now() - started);
    for (const one of subscriptions) one.dispose();
    await pause(50);
  }
  return { milliseconds, clock };
}
