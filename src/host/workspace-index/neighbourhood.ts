/** Owns the order of indexing, nearest to the reader first, and the stamps of companion files. */

import { type TextDocument, Uri } from 'vscode';
import { NAME_LIST } from '../../core/files/text-names';
import { sidecarOf, textOf } from '../corrections/sidecars';
import { fileNameOf, folderOf } from '../files/paths';
import type { FoundFiles } from './finder';
import { besideStamp } from './intake';

const join = (sidecar: string, list: string): string => (list === '' ? sidecar : `${sidecar}|${list}`);

export class Neighbourhood {
  /** The texts: open ones first, then those in the same folders, then the others, each by path. */
  readonly ordered: readonly Uri[];
  readonly #sidecars = new Map<string, Uri>();
  readonly #lists = new Map<string, Uri>();
  readonly #stamps = new Map<string, Promise<string>>();

  constructor({ texts, beside }: FoundFiles, open: readonly TextDocument[]) {
    const keys = new Set(open.map(({ uri }) => uri.toString()));
    const folders = new Set(open.map(({ uri }) => folderOf(uri).toString()));
    const rank = (uri: Uri): number => (keys.has(uri.toString()) ? 0 : folders.has(folderOf(uri).toString()) ? 1 : 2);
    const ranked = texts.map((uri) => ({ uri, rank: rank(uri) }));
    this.ordered = ranked.sort((a, b) => a.rank - b.rank).map(({ uri }) => uri);
    for (const uri of beside) {
      if (fileNameOf(uri) === NAME_LIST) this.#lists.set(folderOf(uri).toString(), uri);
      else this.#sidecars.set(textOf(uri).toString(), uri);
    }
  }

  /** The stamp of the companion files of a text, among the files that were found; each is examined once. */
  async stampOf(uri: Uri): Promise<string> {
    const sidecar = this.#sidecars.get(uri.toString());
    const list = this.#lists.get(folderOf(uri).toString());
    return join(await this.#stamp(sidecar), await this.#stamp(list));
  }

  #stamp(uri: Uri | undefined): Promise<string> | string {
    if (uri === undefined) return '';
    const key = uri.toString();
    const known = this.#stamps.get(key) ?? besideStamp(uri);
    this.#stamps.set(key, known);
    return known;
  }

  /** The same for a single text, without a list of files. */
  static async stampAt(uri: Uri): Promise<string> {
    const list = Uri.joinPath(folderOf(uri), NAME_LIST);
    return join(await besideStamp(sidecarOf(uri)), await besideStamp(list));
  }
}
