/** Owns the services: everything a feature may ask for, built once in activate. */
import type { Disposable, ExtensionContext, Uri } from 'vscode';
import type { AnalysisContext } from '../core/analysis';
import { Analyses } from './analyses';
import { Issues, pathOf } from './issues';
import { DisposableStore } from './lifecycle';
import { Projections } from './projections';
import { Resources } from './resources';
import { Settings } from './settings';
import { Texts } from './texts';

export interface Services extends Disposable {
  readonly context: ExtensionContext;
  readonly settings: Settings;
  readonly resources: Resources;
  readonly analyses: Analyses;
  readonly texts: Texts;
  readonly issues: Issues;
  readonly projections: Projections;
}

/** Builds the services; reads nothing from disk. */
export function createServices(context: ExtensionContext): Services {
  const store = new DisposableStore();
  const settings = store.add(new Settings());
  const resources = new Resources(context.extensionUri);
  const projections = new Projections();
  const contextOf = (uri: Uri): AnalysisContext => ({
    path: pathOf(projections.of({ uri })?.source ?? uri),
    weekStart: settings.weekStart(),
  });
  const analyses = store.add(new Analyses(resources, contextOf));
  const texts = new Texts(contextOf);
  const issues = store.add(new Issues(analyses, texts));
  return { context, settings, resources, analyses, texts, issues, projections, dispose: () => store.dispose() };
}
