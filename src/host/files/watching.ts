/** Owns the file system watchers of the workspace: one for texts and one for sidecars, shared by all features. */
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
