/** The keys of the extension, held against every key that this VS Code has by itself on this system. */
import * as vscode from 'vscode';
import { ok, same } from './assert';
import { closeAll, ID } from './bulletins';
import { collisions, type OwnBinding, readKeys } from './default-keys';

interface Manifest {
  readonly contributes: { readonly keybindings: readonly OwnBinding[] };
}

describe('keys', () => {
  afterEach(closeAll);

  it('collide with none of VS Code’s own where a bulletin has the focus', async () => {
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const known = readKeys(vscode.window.activeTextEditor?.document.getText() ?? '');
    ok(known.length > 300, `only ${known.length} default keys were read`);
    const manifest = vscode.extensions.getExtension<unknown>(ID)?.packageJSON as Manifest | undefined;
    const own = manifest?.contributes.keybindings ?? [];
    ok(own.length > 0, 'no keys');
    // in a bulletin R reads; on a desktop VS Code shows the file in the system's folders with it, which stays in the palette
    const givenWay = /: workbench\.action\.files\.revealActiveFileInWindows$/;
    same(
      collisions(known, own).filter((one) => !givenWay.test(one)),
      [],
    );
  });
});
