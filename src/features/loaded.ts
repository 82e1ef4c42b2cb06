/** Owns telling which data files have been read so far: tests hold that none is read before it is needed. */
import { commands, type Disposable } from 'vscode';
import type { Services } from '../host/services';

export function registerLoaded({ resources }: Services): Disposable {
  return commands.registerCommand('_bulletin.loadedData', () => resources.loaded);
}
