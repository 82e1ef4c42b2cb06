/** Owns watching the files of the workspace: texts, and the sidecars beside them, each watched once for all who ask. */
import { type Disposable, type FileSystemWatcher, workspace } from 'vscode';
import { SIDECARS, TEXTS } from '../../core/files/text-names';
import { DisposableStore } from '../lifecycle';

export class Watching implements Disposable {
  readonly #store = new DisposableStore();
  readonly texts: FileSystemWatcher = this.#store.add(workspace.createFileSystemWatcher(TEXTS));
  readonly sidecars: FileSystemWatcher = this.#store.add(workspace.createFileSystemWatcher(SIDECARS));

  dispose(): void {
    this.#store.dispose();
  }
}
