/** Owns reading the reader's lists, of names and of words: within a limit that is asked for before anything is read. */
import { type Uri, workspace } from 'vscode';
import { decodeText } from './decode';
import { LIMITS, type Limits } from './limits';

/** The text of a list; empty where there is none, it is too large, which the reader is told, or cannot be read. Never rejects. */
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
