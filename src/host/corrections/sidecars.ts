/** Owns sidecar files: their location, reading, writing. */
import type { Uri } from 'vscode';
import type { Sidecar } from '../../core/corrections/model';
import { SIDECAR_PROBLEMS } from '../../core/corrections/reasons';
import { notUnderstood, printSidecar, readSidecar } from '../../core/corrections/sidecar';
import { fromUtf8 } from '../../core/text/bytes/utf8';
import { type Beside, dropBeside, putBeside, readBeside } from '../files/beside';

/** A sidecar with the file that it was read from. */
interface OnDisk extends Sidecar {
  readonly file: Beside;
}

/** Stands in for a sidecar that exists but cannot be read, and that only the reader can repair. */
export const UNREADABLE: Sidecar = notUnderstood(SIDECAR_PROBLEMS.unreadable);

/** The sidecar of a text. */
export function sidecarOf(uri: Uri): Uri {
  return uri.with({ path: `${uri.path}.bulletin.json`, query: '', fragment: '' });
}

/** The text of a sidecar. */
export function textOf(sidecar: Uri): Uri {
  return sidecar.with({ path: sidecar.path.replace(/\.bulletin\.json$/, '') });
}

function isWhole(text: string): boolean {
  if (text.trim() === '') return false;
  const sidecar = readSidecar(text);
  return sidecar.isUnderstood && sidecar.isWhole;
}

/** The sidecar of a text; empty if there is none. Rejects if it cannot be read. */
export async function onDisk(uri: Uri): Promise<OnDisk> {
  const file = await readBeside(sidecarOf(uri), isWhole);
  const sidecar = file.isTooLarge ? notUnderstood(SIDECAR_PROBLEMS.large) : readSidecar(file.text ?? '');
  return { ...sidecar, file };
}

/** Whether the printed sidecar would be parsed into the same corrections. */
export function isReadBack(sidecar: Sidecar): boolean {
  const again = readSidecar(printSidecar(sidecar));
  const said = (of: Sidecar): string => JSON.stringify(of.corrections.map((one) => JSON.stringify(one)).sort());
  return again.isUnderstood && said(again) === said(sidecar) && again.unread.length >= sidecar.unread.length;
}

/** The contents of the file; undefined if there was none. */
export const textInPlace = ({ file: { inPlace } }: OnDisk): string | undefined => inPlace && fromUtf8(inPlace);

/** The contents to be written; undefined for an empty sidecar, which has no file. */
export function printed(sidecar: Sidecar): string | undefined {
  const { corrections, unread, fields } = sidecar;
  return corrections.length + unread.length + fields.length === 0 ? undefined : printSidecar(sidecar);
}

/** Replaces the file that was found, or removes it; `changed` if another writer was faster. Rejects if the file system refuses. */
export function putSidecar(uri: Uri, text: string | undefined, found: OnDisk): Promise<'written' | 'changed'> {
  const file = sidecarOf(uri);
  return text === undefined ? dropBeside(file, found.file) : putBeside(file, text, found.file);
}
