/** Owns reading the reader's lists, of names and of words: within a limit that is asked for before anything is read. */
import { type Uri, workspace } from 'vscode';
import { decodeText } from './decode';

/** A list is short; a longer file of its name is something else, in bytes. */
const LARGEST = 8_000_000;

/** The text of a list; empty where there is none, it is too large or cannot be read. Never rejects. */
export async function readList(uri: Uri): Promise<string> {
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > LARGEST ? '' : (decodeText(await workspace.fs.readFile(uri))?.text ?? '');
  } catch {
    return '';
  }
}
