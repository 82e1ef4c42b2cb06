/** Owns a command that reports which data files have been loaded; tests check that none is loaded before it is needed. */
import type { Disposable } from 'vscode';
import type { Services } from '../host/services';
import { registerCommand } from '../host/shown/register-command';

export function registerLoaded({ log, resources }: Services): Disposable {
  return registerCommand(log, '_bulletin.loadedData', () => resources.loaded);
}
