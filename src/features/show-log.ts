/** Owns Bulletin: Show Log. */
import type { Disposable } from 'vscode';
import type { Services } from '../host/services';
import { registerCommand } from '../host/shown/register-command';

export const registerShowLog = ({ log }: Services): Disposable =>
  registerCommand(log, 'bulletin.showLog', () => log.show());
