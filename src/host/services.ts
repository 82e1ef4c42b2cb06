/** Owns the services: what features may use, created once in activate. */

import { type Disposable, type ExtensionContext, workspace } from 'vscode';
import { Corrections } from './corrections/corrections';
import { Analyses, type ContextOf } from './documents/analyses';
import { Contexts } from './documents/contexts';
import { Dictionary } from './documents/dictionary';
import { Projections } from './documents/projections';
import { ReadingChoices } from './documents/reading-choices';
import { Texts } from './documents/texts';
import { Limits } from './files/limits';
import { Watching } from './files/watching';
import { Issues } from './issues/issues';
import { DisposableStore } from './lifecycle';
import { Log } from './log';
import { Notes } from './notes/notes';
import { ReaderReadings } from './readings';
import { Resources } from './resources';
import { Settings } from './settings';
import { ShownRows } from './shown/rows';
import { FoundPlaces } from './views/found-places';
import { Scopes } from './views/scopes';
import { Finder } from './workspace-index/finder';
import { Indexing } from './workspace-index/indexing';
import { Library } from './workspace-index/library';
import { IndexStore } from './workspace-index/store';

export interface Services extends Disposable {
  readonly context: ExtensionContext;
  readonly log: Log;
  readonly limits: Limits;
  /** The rows of the trees. */
  readonly rows: ShownRows;
  readonly settings: Settings;
  readonly resources: Resources;
  readonly corrections: Corrections;
  /** The pronunciation of names and characters, by the reader's preferences. */
  readonly readings: ReaderReadings;
  /** How the reader wants words converted. */
  readonly dictionary: Dictionary;
  readonly notes: Notes;
  readonly contexts: Contexts;
  readonly analyses: Analyses;
  /** The reader's choices of files that are read as bulletins. */
  readonly choices: ReadingChoices;
  readonly texts: Texts;
  readonly issues: Issues;
  readonly indexing: Indexing;
  readonly library: Library;
  readonly scopes: Scopes;
  readonly projections: Projections;
  /** The results of the current search. */
  readonly found: FoundPlaces;
}

/** Creates the services, and disposes of the log with them; reads no files. */
export function createServices(context: ExtensionContext, log = new Log()): Services {
  const store = new DisposableStore();
  store.add(log);
  const limits = store.add(new Limits());
  const settings = store.add(new Settings());
  const resources = new Resources(context.extensionUri);
  const projections = new Projections();
  const watching = store.add(new Watching());
  const corrections = store.add(new Corrections(context.workspaceState, watching));
  const notes = store.add(new Notes(context.workspaceState, log));
  const contexts = store.add(new Contexts(settings, corrections, projections, limits, log));
  const contextOf: ContextOf = (uri, text) => contexts.of(uri, text);
  const analyses = store.add(new Analyses(resources, contextOf, (document) => projections.analysisOf(document), log));
  const choices = store.add(new ReadingChoices(context.globalState, context.workspaceState));
  const texts = new Texts(resources, contextOf, choices);
  const indexing = store.add(
    new Indexing({
      log,
      analyses,
      resources,
      settings,
      contexts,
      choices,
      watching,
      finder: new Finder(),
      store: (letters) => new IndexStore(context.storageUri, letters),
      roots: () => (workspace.workspaceFolders ?? []).map(({ uri }) => uri),
      version: () => String(context.extension.packageJSON.version),
    }),
  );
  const library = new Library(indexing, analyses, resources);
  const issues = store.add(new Issues(analyses, texts, contexts, library, watching, log));
  const scopes = new Scopes(analyses, issues, projections, library, resources, log);
  store.add(
    choices.onDidChange(() => {
      texts.clear();
      issues.refresh();
    }),
  );
  store.add(
    contexts.onDidChange((affected) => {
      if (affected === 'all') {
        texts.clear();
        analyses.invalidate();
      } else {
        texts.forget(affected);
        analyses.reread(affected);
      }
    }),
  );
  const dictionary = store.add(new Dictionary(settings, corrections, limits));
  return {
    context,
    log,
    limits,
    rows: new ShownRows(log),
    settings,
    resources,
    corrections,
    readings: new ReaderReadings(resources, settings, corrections, limits),
    dictionary,
    notes,
    contexts,
    analyses,
    choices,
    texts,
    issues,
    indexing,
    library,
    scopes,
    projections,
    found: new FoundPlaces(),
    dispose: () => store.dispose(),
  };
}
