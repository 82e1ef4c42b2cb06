/** The keys of the extension, held against every key that this VS Code has by itself on this system. */
import * as vscode from 'vscode';
import { ok, same } from './assert';
import { closeAll, ID } from './bulletins';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: { readonly keybindings: readonly (Binding & { readonly mac: string })[] };
}

/** VS Code's own list of default keys: JSON with comments, one binding after the other. */
async function defaults(): Promise<readonly Binding[]> {
  await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
  const text = vscode.window.activeTextEditor?.document.getText() ?? '';
  const field = (entry: string, name: string): string | undefined =>
    new RegExp(`"${name}": *("(?:[^"\\\\]|\\\\.)*")`).exec(entry)?.[1];
  return (text.match(/\{ "key"[^}]*\}/g) ?? []).flatMap((entry): Binding[] => {
    const [key, command, when] = ['key', 'command', 'when'].map((name) => field(entry, name));
    if (key === undefined || command === undefined) return [];
    const words = (json: string): string => JSON.parse(json) as string;
    return [{ key: words(key), command: words(command), ...(when === undefined ? {} : { when: words(when) }) }];
  });
}

/** Whether a binding is for texts of another kind, or for another part of the window, than an editor with a bulletin in it. */
const elsewhere = (when: string): boolean =>
  /\b(?:editorLangId|resourceLangId) == '?(?!bulletin)\w|^false$|^!editor|!editorFocus|!editorTextFocus|activeCustomEditorId|reference-list.hasResult|notebook|terminal|listFocus/i.test(
    when,
  );

describe('keys', () => {
  afterEach(closeAll);

  it('collide with none of VS Code’s own where a bulletin has the focus', async () => {
    const known = await defaults();
    ok(known.length > 300, `only ${known.length} default keys were read`);
    const manifest = vscode.extensions.getExtension<unknown>(ID)?.packageJSON as Manifest | undefined;
    // while a list of ours is shown, VS Code's keys for the next row of a list are that list's, as they are any list's
    const bindings = manifest?.contributes.keybindings ?? [];
    const own = bindings.filter(({ when = '' }) => !when.startsWith('bulletin.hasResults'));
    ok(own.length > 0, 'no keys');
    const others = known.filter(({ command }) => !own.some((binding) => binding.command === command));
    const onMac = known.some(({ key }) => key.startsWith('cmd+'));
    const clashes = (key: string): readonly string[] =>
      others.filter((one) => one.key === key && !elsewhere(one.when ?? '')).map(({ command }) => command);
    for (const binding of own) {
      const key = onMac ? binding.mac : binding.key;
      same(clashes(key), [], key);
      // nor is the first half of one of ours a whole key of VS Code's
      const [first = ''] = key.split(' ');
      same(clashes(first), [], first);
    }
  });
});
