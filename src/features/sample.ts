/** Owns the bundled sample issue: a read-only file system over media/sample, and the commands in the empty views. */
import {
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { rangeOf } from '../host/documents/ranges';
import { LANGUAGE } from '../host/language';
import { NEVER, together } from '../host/lifecycle';
import type { Services } from '../host/services';
import { askForFiles } from '../host/shown/messages';
import { registerCommand, registerCommandWith } from '../host/shown/register-command';
import { oneOf } from '../host/views/command-arguments';

const SCHEME = 'bulletin-sample';
/** The issue's folder and its pages, listed here because not every host can list a folder of the extension. */
const FOLDER = '澄浦报 2023-02-01';
const FILES: readonly string[] = ['第1版.txt', '第2版.txt'];

/** Exposes media/sample as a read-only folder. */
class SampleFiles implements FileSystemProvider, Disposable {
  readonly #root: Uri;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(context: ExtensionContext) {
    this.#root = Uri.joinPath(context.extensionUri, 'media', 'sample');
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    if (uri.path === `/${FOLDER}` || uri.path === '/') return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    return { type: FileType.File, ctime: 0, mtime: 0, size: (await this.readFile(uri)).length };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    if (uri.path === '/') return [[FOLDER, FileType.Directory]];
    return FILES.map((name) => [name, FileType.File]);
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    if (!FILES.some((name) => uri.path === `/${FOLDER}/${name}`)) throw FileSystemError.FileNotFound(uri);
    return workspace.fs.readFile(Uri.joinPath(this.#root, ...uri.path.split('/').filter(Boolean)));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }
  writeFile(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }
  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }
  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }
}

/** Selects the first jump line that leads to another page. */
async function selectJump({ analyses }: Services, editor: TextEditor): Promise<void> {
  const { page } = await analyses.of(editor.document, NEVER);
  const jump = page.jumpLines.find(({ direction }) => direction === 'out');
  if (jump === undefined) return;
  const range = rangeOf(page.lines, jump);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenter);
}

export function registerSample(services: Services): Disposable {
  const { log } = services;
  services.issues.readNeighbours(SCHEME);
  const files = new SampleFiles(services.context);
  return together(
    files,
    workspace.registerFileSystemProvider(SCHEME, files, { isReadonly: true }),
    registerCommandWith(log, 'bulletin.openSample', oneOf(['jump']), async (place) => {
      const first = Uri.from({ scheme: SCHEME, path: `/${FOLDER}/${FILES[0]}` });
      const document = await workspace.openTextDocument(first);
      await services.choices.give(document, LANGUAGE);
      // the list is revealed before the text, so that the focus ends in the text and not in a view that is still empty
      if (place !== 'jump') await commands.executeCommand('bulletin.articles.focus');
      const editor = await window.showTextDocument(document, { preview: false });
      if (place === 'jump') await selectJump(services, editor);
    }),
    registerCommand(log, 'bulletin.openFile', async () => {
      const [picked] = (await askForFiles({ canSelectMany: false })) ?? [];
      if (picked === undefined) return;
      const document = await services.choices.read(await workspace.openTextDocument(picked));
      await window.showTextDocument(document, { preview: false });
    }),
  );
}
