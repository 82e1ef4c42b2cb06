/** Builds the services and registers each feature; the same file for desktop, remote and web. */
import type { ExtensionContext } from 'vscode';
import type { BulletinApi } from './features/api/contract';
import { createApi } from './features/api/create';
import { registerArticles } from './features/articles/view';
import { registerCitations } from './features/citations';
import { registerClean } from './features/clean/register';
import { registerCompanions } from './features/companions/register';
import { registerCorrections } from './features/corrections/register';
import { registerDates } from './features/dates/register';
import { registerMarks } from './features/decorations';
import { registerDetection } from './features/detection/register';
import { registerEntries } from './features/entries/view';
import { registerExport } from './features/export/register';
import { registerGoToSource } from './features/go-to-source';
import { registerHovers } from './features/hovers/register';
import { registerJumpLens } from './features/jump-lens';
import { registerJumps } from './features/jumps';
import { registerLoaded } from './features/loaded';
import { registerNames } from './features/names/view';
import { registerSteps } from './features/navigation';
import { registerNotes } from './features/notes/register';
import { registerOutline } from './features/outline';
import { registerOverview } from './features/overview/register';
import { registerPasting } from './features/pasting';
import { registerProblems } from './features/problems';
import { registerReading } from './features/reading/register';
import { registerReferences } from './features/references';
import { registerSample } from './features/sample';
import { registerSearch } from './features/search/register';
import { registerShowLog } from './features/show-log';
import { registerStatus } from './features/status/register';
import { registerStory } from './features/story/register';
import { registerSymbols } from './features/symbols';
import { registerTraditional } from './features/traditional/register';
import { registerTypesetting } from './features/typesetting/register';
import { registerUndoing } from './features/undoing/register';
import { createServices } from './host/services';

export function activate(context: ExtensionContext): BulletinApi {
  const services = createServices(context);
  context.subscriptions.push(
    services,
    registerArticles(services),
    registerNames(services),
    registerDates(services),
    registerEntries(services),
    registerSearch(services),
    registerTraditional(services),
    registerStory(services),
    registerReading(services),
    registerOverview(services),
    registerGoToSource(services),
    registerCitations(services),
    registerExport(services),
    registerClean(services),
    registerPasting(services),
    registerSample(services),
    registerTypesetting(services),
    registerMarks(services),
    registerHovers(services),
    registerOutline(services),
    registerReferences(services),
    registerSymbols(services),
    registerJumps(services),
    registerJumpLens(services),
    registerProblems(services),
    registerSteps(services),
    registerStatus(services),
    registerCorrections(services),
    registerNotes(services),
    registerUndoing(services),
    registerCompanions(services),
    registerDetection(services),
    registerLoaded(services),
    registerShowLog(services),
  );
  return createApi(services);
}
