/** Owns what other extensions get from `activate`: annotations of a document as JSON, and conversion. */
import { CancellationTokenSource, type Uri, workspace } from 'vscode';
import { annotationsOf } from '../core/export/annotations';
import { convert } from '../core/script/convert';
import type { Conversion, ConvertOptions } from '../core/script/model';
import type { Services } from '../host/services';

/** Version 1; fields may be added, those here keep their names and meaning. */
export interface BulletinApi {
  readonly version: 1;
  /** The annotations of a document and the texts that are read together with it, in the JSON that `bulletin annotate` prints. */
  annotations(uri: Uri): Promise<ReturnType<typeof annotationsOf>>;
  /** Converts a text between simplified and traditional. */
  convert(text: string, options: ConvertOptions): Promise<Conversion>;
  /** The names of the data files read so far. */
  loadedData(): readonly string[];
}

export function createApi(services: Services): BulletinApi {
  return {
    version: 1,
    async annotations(uri) {
      await workspace.openTextDocument(uri);
      const issue = await services.issues.of(uri, new CancellationTokenSource().token);
      // in slices, so that a very long text does not hold up the host; annotationsOf then finds them made
      await services.scopes.withNames(await services.scopes.withDates(issue.texts));
      return annotationsOf(issue.texts, await services.resources.names());
    },
    async convert(text, options) {
      return convert(text, await services.resources.script(), options);
    },
    loadedData: () => services.resources.loaded,
  };
}
