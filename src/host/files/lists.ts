/** Owns reading the reader's lists of names and words, whose size is checked before they are read. */
import { type Uri, workspace } from 'vscode';
import { decodeText } from './decode';
import { LIMITS, type Limits } from './limits';

/** The contents of a list; empty if it is missing, unreadable or too large (which is reported). Never rejects. */
export async function readList(uri: Uri, limits: Limits): Promise<string> {
  const list = uri.toString();
  try {
    const { size } = await workspace.fs.stat(uri);
    limits.count('list-bytes', list, size);
    return size > LIMITS['list-bytes'] ? '' : (decodeText(await workspace.fs.readFile(uri))?.text ?? '');
  } catch {
    limits.count('list-bytes', list, 0);
    return '';
  }
}
