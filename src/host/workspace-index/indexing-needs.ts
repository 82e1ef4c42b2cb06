/** Owns the shapes around indexing: what it asks of the rest of the host, how far it says it has come. */

import type { Event, Uri } from 'vscode';
import type { AnalysisContext } from '../../core/analysis';
import type { Letters } from '../../core/corpus/index/letters';
import type { ReaderName } from '../../core/names/model';
import type { Analyses } from '../documents/analyses';
import type { Affected } from '../documents/contexts';
import type { ReadingChoices } from '../documents/reading-choices';
import type { Refusal } from '../files/refusals';
import type { Watching } from '../files/watching';
import type { Reports } from '../log';
import type { Resources } from '../resources';
import type { Finder } from './finder';
import type { IndexStore } from './store';

/** How far reading has come. */
export interface Progress {
  readonly read: number;
  readonly found: number;
  /** More files were found than the setting lets be read. */
  readonly limited: boolean;
  /** Files that are larger than the setting lets be read. */
  readonly large: number;
  /** Files that are there and could not be read. */
  readonly unreadable: number;
  readonly busy: boolean;
  /** Why the index cannot be kept on disk; undefined where it can. */
  readonly unkept: Refusal | undefined;
}

export const NOTHING_READ: Progress = {
  read: 0,
  found: 0,
  limited: false,
  large: 0,
  unreadable: 0,
  busy: false,
  unkept: undefined,
};

/** What indexing asks of the rest of the host; a test puts its own in place. */
export interface IndexingNeeds {
  readonly log: Reports;
  readonly analyses: Pick<Analyses, 'documents' | 'of' | 'onDidAnalyse'>;
  readonly resources: Pick<Resources, 'names' | 'pages'>;
  readonly settings: {
    maxFiles(): number;
    maxFileSize(): number;
    weekStart(): number;
    readonly onDidChangeIndex: Event<unknown>;
  };
  readonly contexts: {
    of(uri: Uri, text: string): Promise<AnalysisContext>;
    sharedNames(): Promise<readonly ReaderName[]>;
    readonly onDidChange: Event<Affected>;
  };
  /** What the reader said of files: which are bulletins, and which are none. */
  readonly choices: Pick<ReadingChoices, 'of' | 'isRead' | 'onDidChange'>;
  readonly watching: Watching;
  readonly finder: Pick<Finder, 'find'>;
  readonly store: (letters: Letters) => IndexStore;
  /** The folders of the workspace. */
  readonly roots: () => readonly Uri[];
  /** Version of the extension: digests of another are made anew. */
  readonly version: () => string;
}
