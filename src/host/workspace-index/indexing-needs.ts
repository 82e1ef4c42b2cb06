/** Owns the types around indexing: its dependencies, and its progress. */

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

/** The progress of indexing. */
export interface Progress {
  readonly read: number;
  readonly found: number;
  /** There are more files than the setting allows. */
  readonly limited: boolean;
  /** The number of files that are larger than the setting allows. */
  readonly large: number;
  /** The number of files that could not be read. */
  readonly unreadable: number;
  readonly busy: boolean;
  /** Why the index cannot be stored on disk; undefined if it can. */
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

/** What indexing needs of the host; tests substitute their own. */
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
  /** The reader's choices of files that are read as bulletins. */
  readonly choices: Pick<ReadingChoices, 'of' | 'isRead' | 'onDidChange'>;
  readonly watching: Watching;
  readonly finder: Pick<Finder, 'find' | 'within'>;
  readonly store: (letters: Letters) => IndexStore;
  /** The folders of the workspace. */
  readonly roots: () => readonly Uri[];
  /** The extension's version; digests of another version are made again. */
  readonly version: () => string;
}
