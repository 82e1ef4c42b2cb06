/** Owns Bulletin: Export…: from the palette, the editor and the rows of views to files that other tools read. */
import { type CancellationToken, commands, type Disposable, env, l10n, Uri, window, workspace } from 'vscode';
import type { EditionStream } from '../../core/edition/model';
import type { RenderOptions } from '../../core/edition/render';
import { folderOf, pathOf } from '../../host/files/paths';
import { whyUnwritten } from '../../host/files/unwritten';
import { collected, editionStreamOf, type NotesListed } from '../../host/issues/editions';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { inform, offer, warn, withCancel } from '../../host/shown/messages';
import { given, type Read, refused, registerCommand, registerCommandWith } from '../../host/shown/register-command';
import { runSliced } from '../../host/slices';
import { fieldsOf, isFromEditor, wordsFrom } from '../../host/views/command-arguments';
import { type Choice, chooseExport, type LastChoice } from './choose';
import type { Form } from './formats';
import { listedBelow, notesBelow } from './listed';
import {
  type Listed,
  listedSubject,
  notesSubject,
  notesSubjects,
  placeIn,
  SUBJECT_KINDS,
  type Subject,
  type SubjectAt,
  subjectsAt,
} from './subjects';
import { askTarget, mayReplace, wayFrom, writeFiles } from './write';

/** Workspace state: the last choice. */
const LAST = 'bulletin.export.last';

/** Validates the stored choice, which another version may have written. */
function lastFrom(kept: unknown): LastChoice | undefined {
  const fields = fieldsOf(kept);
  const subject = SUBJECT_KINDS.find((one) => one === fields.get('subject'));
  const form = wordsFrom(fields.get('form'), 40);
  return subject === undefined || form === undefined ? undefined : { subject, form };
}

/** Where the command was run: in the editor, on search results, on a row of the Articles view, or of another view. */
type From =
  | { readonly kind: 'editor' | 'results' }
  | { readonly kind: 'article'; readonly at: SubjectAt }
  | { readonly kind: 'listed'; readonly listed: Listed }
  | { readonly kind: 'notes'; readonly listed: NotesListed };

const placeFrom =
  ({ rows }: Services) =>
  (node: unknown): Read<From> => {
    if (isFromEditor(node)) return given({ kind: 'editor' });
    if (!rows.has(node)) return refused('no row of a view');
    const listed = listedBelow(node);
    if (listed !== undefined) return given({ kind: 'listed', listed });
    const notes = notesBelow(node);
    if (notes !== undefined) return given({ kind: 'notes', listed: notes });
    const fields = fieldsOf(node);
    if (fields.has('type')) return given({ kind: 'results' });
    const textOf = (one: unknown): unknown => fieldsOf(fieldsOf(one).get('text')).get('uri');
    const uri = textOf(node);
    const kind = fields.get('kind');
    if (kind === 'unit' && uri instanceof Uri) {
      const start = fieldsOf(fields.get('unit')).get('start');
      const offset = typeof start === 'number' ? start : 0;
      return given({ kind: 'article', at: { uri, offset, only: 'story' } });
    }
    if (kind === 'page' && uri instanceof Uri)
      return given({ kind: 'article', at: { uri, offset: undefined, only: 'document' } });
    const first = firstText(node);
    return first === undefined
      ? refused('no row of an article, page or issue')
      : given({ kind: 'article', at: { uri: first, offset: undefined } });
  };

/** The URI of the first text below a row. */
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

/** Extensions that VS Code opens as text. */
const AS_TEXT = /\.(?:md|xml|json|jsonld|csv|tsv|bib|ris|graphml|html)$/;

/** Renders the files of an edition; formats that are written piece by piece never hold all units in memory. */
async function rendered(
  { readings, settings }: Services,
  edition: EditionStream,
  form: Form,
  options: RenderOptions,
  token: CancellationToken,
) {
  const [{ isReferences, isStreamed, pieceSteps, renderSteps }, { joinedSteps }, { authorNames }] = await Promise.all([
    import('../../core/edition/render'),
    import('../../core/edition/pieces'),
    import('../../core/edition/formats/references'),
  ]);
  const { format } = form;
  if (isStreamed(format)) return runSliced(joinedSteps(pieceSteps(edition, format, options)), token);
  const over = format === 'html' || format === 'epub' ? settings.exportRuby() : undefined;
  const plain = await collected(edition, token);
  const whole = over === undefined ? plain : await readings.over(plain, over, token);
  const names = settings.exportRuby() === undefined || !isReferences(format) ? [] : authorNames(plain);
  const read = await Promise.all(names.map(async (name) => [name, (await readings.ofName(name)).text] as const));
  const all = read.length === 0 ? options : { ...options, readings: new Map(read) };
  return runSliced(renderSteps(whole, format, all), token);
}

async function exported(services: Services, { subject, form }: Choice, folder: Uri): Promise<void> {
  const { settings } = services;
  const make = async (token: CancellationToken) => {
    const wish = await subject.wish(token);
    return editionStreamOf(services, { ...wish, script: settings.exportScript() }, token);
  };
  const made = await withCancel(l10n.t('Exporting {0}', subject.title), make);
  if (made === undefined) return;
  const { edition, lost, top } = made;
  const left =
    lost > 0 && edition.excerpt === 'notes' ? l10n.t('Notes that lost their place are not in it: {0}.', lost) : '';
  if (edition.targets.size === 0) {
    inform([l10n.t('There is nothing to export here.'), left].filter(Boolean).join(' '));
    return;
  }
  const target = await askTarget(form, edition.title, folder);
  if (target === undefined) return;
  const options = {
    ...form.options,
    ...(top === undefined ? {} : { base: wayFrom(target, top) }),
    vertical: settings.exportVertical(),
    bom: settings.exportByteOrderMark(),
    modified: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  const files = await withCancel(l10n.t('Exporting {0}', subject.title), (token) =>
    rendered(services, edition, form, options, token),
  );
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
    offer([done, left].filter(Boolean).join(' '), ...(opens ? [open] : [])).then(async (answer) => {
      if (answer !== open) return;
      if (AS_TEXT.test(first.path)) await commands.executeCommand('vscode.open', first);
      else await env.openExternal(first);
    }),
  );
}

/** The subjects that can be exported from there. */
async function subjectsFrom(services: Services, from: From): Promise<readonly Subject[]> {
  switch (from.kind) {
    case 'editor':
      return subjectsAt(services, placeIn(services, window.activeTextEditor));
    case 'results':
      return (await subjectsAt(services, undefined)).filter(({ kind }) => kind === 'results');
    case 'article':
      return subjectsAt(services, from.at);
    case 'listed':
      return [listedSubject(services, from.listed)].filter((one) => one !== undefined);
    case 'notes': {
      const count = [...from.listed.values()].reduce((sum, { size }) => sum + size, 0);
      const title = count === 1 ? l10n.t('one note') : l10n.t('{0} notes', count);
      return [notesSubject(services, title, l10n.t('Notes'), from.listed)].filter((one) => one !== undefined);
    }
  }
}

export function registerExport(services: Services): Disposable {
  const { log, context } = services;
  /** The folder that the save dialog starts in: that of the text in question, else of the active one. */
  const folderFrom = (from: From): Uri => {
    const at = from.kind === 'article' ? from.at : placeIn(services, window.activeTextEditor);
    return at === undefined ? (workspace.workspaceFolders?.[0]?.uri ?? context.globalStorageUri) : folderOf(at.uri);
  };
  const choose = async (subjects: readonly Subject[], folder: Uri): Promise<void> => {
    if (subjects.length === 0) {
      inform(l10n.t('Open a bulletin first, or search for something: there is nothing to export here.'));
      return;
    }
    const choice = await chooseExport(subjects, lastFrom(context.workspaceState.get(LAST)));
    if (choice === undefined) return;
    const last: LastChoice = { subject: choice.subject.kind, form: choice.form.id };
    await context.workspaceState.update(LAST, last);
    await exported(services, choice, folder);
  };
  return together(
    registerCommandWith(log, 'bulletin.export', placeFrom(services), async (from) =>
      choose(await subjectsFrom(services, from), folderFrom(from)),
    ),
    registerCommand(log, 'bulletin.exportNotes', async () => {
      const subjects = await notesSubjects(services, services.scopes.inFront());
      if (subjects.length > 0) await choose(subjects, folderFrom({ kind: 'editor' }));
      else inform(l10n.t('There are no notes to export here.'));
    }),
  );
}
