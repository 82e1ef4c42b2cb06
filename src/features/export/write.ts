/** Owns writing rendered files: asking for the destination, and verifying what was written. */
import { l10n, Uri, workspace } from 'vscode';
import { fileNameOf } from '../../core/edition/file-name';
import type { RenderedFile } from '../../core/edition/render';
import { onOneFileSystem, relativePath } from '../../host/files/paths';
import { type Refusal, refusalOf } from '../../host/files/refusals';
import { orNothing } from '../../host/lifecycle';
import { askForFiles, askWhereToSave, confirmed } from '../../host/shown/messages';
import type { Form } from './formats';

/** The destination: a named file, or a folder for several. */
type Target = { readonly file: Uri } | { readonly folder: Uri; readonly name: string };

/** Asks for the destination; undefined if the reader cancelled. */
export async function askTarget(form: Form, title: string, folder: Uri): Promise<Target | undefined> {
  const name = fileNameOf(title);
  if (form.ending !== '') {
    const file = await askWhereToSave({
      title: form.title,
      saveLabel: l10n.t('Export'),
      defaultUri: Uri.joinPath(folder, `${name}.${form.ending}`),
      filters: { [form.title]: [form.ending] },
    });
    return file && { file };
  }
  const [chosen] =
    (await askForFiles({
      title: form.title,
      openLabel: l10n.t('Export Here'),
      defaultUri: folder,
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return chosen && { folder: chosen, name };
}

/** The relative path from the destination to a folder, '' or ending in '/'; also '' if there is none. */
export function wayFrom(target: Target, folder: Uri): string {
  const file = 'file' in target ? target.file : Uri.joinPath(target.folder, target.name);
  return onOneFileSystem(file, folder) ? relativePath(file, Uri.joinPath(folder, 'x')).slice(0, -1) : '';
}

const uriOf = (target: Target, { ending }: RenderedFile): Uri =>
  'file' in target ? target.file : Uri.joinPath(target.folder, target.name + ending);

/** Whether the files may be overwritten: for a single file, the dialog has already asked. */
export async function mayReplace(target: Target, files: readonly RenderedFile[]): Promise<boolean> {
  if ('file' in target) return true;
  const there = await Promise.all(files.map((file) => orNothing(workspace.fs.stat(uriOf(target, file)))));
  const count = there.filter((stat) => stat !== undefined).length;
  if (count === 0) return true;
  return confirmed(l10n.t('{0} of the files are there already. Replace them?', count), l10n.t('Replace'));
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** The outcome for a file. */
type Written = { readonly uri: Uri } | { readonly uri: Uri; readonly refusal: Refusal };

/** Writes the files in order and reads each back; stops at the first that was not written completely. */
export async function writeFiles(target: Target, files: readonly RenderedFile[]): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (const file of files) {
    const uri = uriOf(target, file);
    const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
    try {
      await workspace.fs.writeFile(uri, bytes);
      const back = await workspace.fs.readFile(uri);
      written.push(isSame(bytes, back) ? { uri } : { uri, refusal: 'other' });
    } catch (error) {
      written.push({ uri, refusal: refusalOf(error) });
    }
    if (written.some((one) => 'refusal' in one)) break;
  }
  return written;
}
