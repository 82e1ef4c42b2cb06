/** Owns sidecars as files: where each stands, how it is read and written. */
import type { Uri } from 'vscode';
import type { Sidecar } from '../../core/corrections/model';
import { SIDECAR_PROBLEMS } from '../../core/corrections/reasons';
import { notUnderstood, printSidecar, readSidecar } from '../../core/corrections/sidecar';
import { fromUtf8 } from '../../core/text/bytes/utf8';
import { type Beside, dropBeside, putBeside, readBeside } from '../files/beside';

/** A sidecar as it was read, and the file that it was read from. */
interface OnDisk extends Sidecar {
  readonly file: Beside;
}

/** Nothing can be read of a sidecar that is there; it is the reader's to mend. */
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

/** What stands beside a text; empty where there is nothing. Rejects where it cannot be read. */
export async function onDisk(uri: Uri): Promise<OnDisk> {
  const file = await readBeside(sidecarOf(uri), isWhole);
  const sidecar = file.isTooLarge ? notUnderstood(SIDECAR_PROBLEMS.large) : readSidecar(file.text ?? '');
  return { ...sidecar, file };
}

/** Whether a file of the sidecar would be read as what it says. */
export function isReadBack(sidecar: Sidecar): boolean {
  const again = readSidecar(printSidecar(sidecar));
  const said = (of: Sidecar): string => JSON.stringify(of.corrections.map((one) => JSON.stringify(one)).sort());
  return again.isUnderstood && said(again) === said(sidecar) && again.unread.length >= sidecar.unread.length;
}

/** The text of the file as it stands in its place; undefined where there is none. */
export const textInPlace = ({ file: { inPlace } }: OnDisk): string | undefined => inPlace && fromUtf8(inPlace);

/** What is to be written of a sidecar: nothing where it says nothing. */
export function printed(sidecar: Sidecar): string | undefined {
  const { corrections, unread, fields } = sidecar;
  return corrections.length + unread.length + fields.length === 0 ? undefined : printSidecar(sidecar);
}

/**
 * Puts a file in the place of what was found, or none; `changed` where somebody else wrote it meanwhile. Rejects where it is
 * refused.
 */
export function putSidecar(uri: Uri, text: string | undefined, found: OnDisk): Promise<'written' | 'changed'> {
  const file = sidecarOf(uri);
  return text === undefined ? dropBeside(file, found.file) : putBeside(file, text, found.file);
}
