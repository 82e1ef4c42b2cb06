/** Owns Bulletin: Export…: from the palette, the editor and the rows of views to files that other tools read. */
import { type CancellationToken, commands, type Disposable, env, l10n, Uri, window } from 'vscode';
import { folderOf, pathOf } from '../../host/files/paths';
import { whyUnwritten } from '../../host/files/unwritten';
import { editionOf } from '../../host/issues/editions';
import { NEVER } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { inform, offer, warn, withCancel } from '../../host/shown/messages';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import { runSliced } from '../../host/slices';
import { fieldsOf, isFromEditor, wordsFrom } from '../../host/views/command-arguments';
import { type Choice, chooseExport, type LastChoice } from './choose';
import { placeIn, SUBJECT_KINDS, type SubjectAt, subjectsAt } from './subjects';
import { askTarget, mayReplace, writeFiles } from './write';

/** Workspace state: what was exported last, as what. */
const LAST = 'bulletin.export.last';

/** What was chosen last, as it is kept: another version may have kept something else. */
function lastFrom(kept: unknown): LastChoice | undefined {
  const fields = fieldsOf(kept);
  const subject = SUBJECT_KINDS.find((one) => one === fields.get('subject'));
  const form = wordsFrom(fields.get('form'), 40);
  return subject === undefined || form === undefined ? undefined : { subject, form };
}

/** A row of the Articles view or of the results, or nothing. */
const placeFrom =
  ({ rows }: Services) =>
  (node: unknown): Read<SubjectAt | 'editor' | 'results'> => {
    if (isFromEditor(node)) return given('editor');
    if (!rows.has(node)) return refused('no row of a view');
    const fields = fieldsOf(node);
    if (fields.has('type')) return given('results');
    const textOf = (one: unknown): unknown => fieldsOf(fieldsOf(one).get('text')).get('uri');
    const uri = textOf(node);
    const kind = fields.get('kind');
    if (kind === 'unit' && uri instanceof Uri) {
      const start = fieldsOf(fields.get('unit')).get('start');
      return given({ uri, offset: typeof start === 'number' ? start : 0, only: 'story' });
    }
    if (kind === 'page' && uri instanceof Uri) return given({ uri, offset: undefined, only: 'document' });
    const first = firstText(node);
    return first === undefined
      ? refused('no row of an article, page or issue')
      : given({ uri: first, offset: undefined });
  };

/** The address of the first text below a row. */
function firstText(node: unknown): Uri | undefined {
  const fields = fieldsOf(node);
  const uri = fieldsOf(fields.get('text')).get('uri');
  if (uri instanceof Uri) return uri;
  const children = fields.get('children');
  if (!Array.isArray(children)) return undefined;
  for (const child of children) {
    const found = firstText(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Files that VS Code shows as text. */
const AS_TEXT = /\.(?:md|xml|json|jsonld|csv|tsv|bib|ris|graphml|html)$/;

async function exported(services: Services, { subject, form }: Choice, folder: Uri): Promise<void> {
  const { settings } = services;
  const make = async (token: CancellationToken) => {
    const wish = await subject.wish(token);
    return editionOf(services, { ...wish, script: settings.exportScript() }, token);
  };
  const made = await withCancel(l10n.t('Exporting {0}', subject.title), make);
  if (made === undefined) return;
  const over = form.format === 'html' || form.format === 'epub' ? settings.exportRuby() : undefined;
  const edition = over === undefined ? made : await services.readings.over(made, over, NEVER);
  if (edition.units.length === 0) {
    inform(l10n.t('There is nothing to export here.'));
    return;
  }
  const target = await askTarget(form, edition.title, folder);
  if (target === undefined) return;
  const options = {
    ...form.options,
    vertical: settings.exportVertical(),
    bom: settings.exportByteOrderMark(),
    modified: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  const files = await withCancel(l10n.t('Exporting {0}', subject.title), async (token) => {
    const { renderSteps } = await import('../../core/edition/render');
    return runSliced(renderSteps(edition, form.format, options), token);
  });
  if (files === undefined || !(await mayReplace(target, files))) return;
  const written = await writeFiles(target, files);
  const failed = written.find((one) => 'refusal' in one);
  if (failed !== undefined && 'refusal' in failed) {
    await warn(whyUnwritten(pathOf(failed.uri), failed.refusal));
    return;
  }
  const first = written[0]?.uri;
  if (first === undefined) return;
  const done =
    written.length === 1
      ? l10n.t('Exported: {0}', pathOf(first))
      : l10n.t('Exported: {0} files in {1}', written.length, pathOf(folderOf(first)));
  const open = l10n.t('Open');
  const opens = AS_TEXT.test(first.path) || first.scheme === 'file';
  services.log.detached(
    'what was exported',
    offer(done, ...(opens ? [open] : [])).then(async (answer) => {
      if (answer !== open) return;
      if (AS_TEXT.test(first.path)) await commands.executeCommand('vscode.open', first);
      else await env.openExternal(first);
    }),
  );
}

export function registerExport(services: Services): Disposable {
  const { log, context } = services;
  return registerCommandWith(log, 'bulletin.export', placeFrom(services), async (from) => {
    const at = from === 'editor' || from === 'results' ? placeIn(services, window.activeTextEditor) : from;
    const all = await subjectsAt(services, at);
    const subjects = from === 'results' ? all.filter(({ kind }) => kind === 'results') : all;
    if (subjects.length === 0) {
      inform(l10n.t('Open a bulletin first, or search for something: there is nothing to export here.'));
      return;
    }
    const choice = await chooseExport(subjects, lastFrom(context.workspaceState.get(LAST)));
    if (choice === undefined) return;
    const last: LastChoice = { subject: choice.subject.kind, form: choice.form.id };
    await context.workspaceState.update(LAST, last);
    const folder = at === undefined ? undefined : folderOf(at.uri);
    await exported(services, choice, folder ?? services.context.globalStorageUri);
  });
}
