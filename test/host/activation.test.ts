/** The extension starts in this host. */
import * as vscode from 'vscode';
import { ok, same } from './assert';

describe('activation', () => {
  it('the extension is there and starts', async () => {
    const extension = vscode.extensions.getExtension('bulletin-reader.bulletin-reader');
    ok(extension, 'the extension is not installed');
    await extension.activate();
    same(extension.isActive, true);
  });
});
