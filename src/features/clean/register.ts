/** Owns Bulletin: Make Clean Copy…: a new file beside the text, with its notes and corrections, and a report of what was done. */
import { type CancellationToken, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { CleanCopy } from '../../core/clean/clean';
import type { Correction } from '../../core/corrections/model';
import type { ScriptTarget } from '../../core/script/model';
import { sidecarOf } from '../../host/corrections/sidecars';
import { isThere } from '../../host/files/beside';
import { fileNameOf, folderOf } from '../../host/files/paths';
import { refusalOf } from '../../host/files/refusals';
import { whyUnwritten } from '../../host/files/unwritten';
import { isBulletinDocument } from '../../host/language';
import { notesFileOf, sourceOfText } from '../../host/notes/notes-file';
import type { Services } from '../../host/services';
import { inform, offer, warn, withCancel } from '../../host/shown/messages';
import { chooseFrom } from '../../host/shown/pick-list';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import { runSliced } from '../../host/slices';
import { isFromEditor } from '../../host/views/command-arguments';
import { say } from '../../host/wording/words';

/** Limit on the numbers tried for a free file name. */
const MOST_COPIES = 100;

interface Made {
  readonly copy: CleanCopy;
  readonly report: string;
  readonly sidecar: string | undefined;
  /** Makes the notes file for a copy with the given name; undefined if there are no notes. */
  readonly notesFor: ((copy: Uri) => string) | undefined;
}

/** Asks for the script of the copy; `given up` if the reader cancelled. */
async function chooseScript(traditional: ScriptTarget): Promise<ScriptTarget | 'original' | undefined> {
  const picks: readonly { readonly label: string; readonly to: ScriptTarget | 'original' }[] = [
    { label: l10n.t('Characters as they are'), to: 'original' },
    { label: l10n.t('Traditional characters'), to: traditional },
    { label: l10n.t('Simplified characters'), to: 'cn' },
  ];
  return (await chooseFrom(picks, { title: l10n.t('Make Clean Copy') }))?.to;
}

async function made(
  services: Services,
  uri: Uri,
  to: ScriptTarget | undefined,
  token: CancellationToken,
): Promise<Made> {
  const { analyses, corrections, notes, resources } = services;
  const [
    { cleanSteps },
    { carriedCorrectionsSteps, carriedNotesSteps },
    { cleanReport },
    { EMPTY_SIDECAR, printSidecar, withCorrection },
    { EMPTY_NOTES, printNotes, withNote },
  ] = await Promise.all([
    import('../../core/clean/clean'),
    import('../../core/clean/carry'),
    import('../../core/clean/report'),
    import('../../core/corrections/sidecar'),
    import('../../core/notes/file'),
  ]);
  const analysis = await analyses.of(await workspace.openTextDocument(uri), token);
  const script = to && { to, tables: await resources.script(), names: await resources.names() };
  const copy = await runSliced(cleanSteps(analysis, script), token);
  const said: readonly Correction[] = await corrections.of(uri);
  const carried = await runSliced(carriedCorrectionsSteps(said, copy.text, analysis.page), token);
  const kept = carried.filter(({ kind }) => said.some((one) => one.kind === kind)).length;
  const given = await notes.of(uri);
  const carriedNotes = await runSliced(carriedNotesSteps(given, copy.text), token);
  const wish = {
    name: fileNameOf(uri),
    lines: analysis.page.lines,
    notes: [carriedNotes.length, given.length] as const,
    corrections: [kept, said.length] as const,
  };
  return {
    copy,
    report: cleanReport(copy, wish, say),
    sidecar: carried.length === 0 ? undefined : printSidecar(carried.reduce(withCorrection, EMPTY_SIDECAR)),
    notesFor:
      carriedNotes.length === 0
        ? undefined
        : (file) => printNotes(carriedNotes.reduce(withNote, EMPTY_NOTES), sourceOfText(file)),
  };
}

/** The first free name: 1.clean.txt, 1.clean-2.txt …; undefined beyond the limit. */
async function freeName(uri: Uri): Promise<{ readonly text: Uri; readonly report: Uri } | undefined> {
  const base = fileNameOf(uri).replace(/\.[^.]*$/, '');
  for (let nth = 1; nth <= MOST_COPIES; nth++) {
    const stem = `${base}.clean${nth === 1 ? '' : `-${nth}`}`;
    const [text, report] = [`${stem}.txt`, `${stem}.report.md`].map((name) => Uri.joinPath(folderOf(uri), name));
    if (text === undefined || report === undefined) return undefined;
    const taken = await Promise.all([text, report, sidecarOf(text), notesFileOf(text)].map(isThere));
    if (!taken.includes(true)) return { text, report };
  }
  return undefined;
}

async function makeCopy(services: Services, uri: Uri): Promise<void> {
  const chosen = await chooseScript(services.settings.traditionalTarget());
  if (chosen === undefined) return;
  const to = chosen === 'original' ? undefined : chosen;
  const result = await withCancel(l10n.t('Making a clean copy of {0}', fileNameOf(uri)), (token) =>
    made(services, uri, to, token),
  );
  if (result === undefined) return;
  const { copy, report, sidecar, notesFor } = result;
  if (copy.text === '') {
    inform(l10n.t('There is no article in this text.'));
    return;
  }
  if (copy.isSource && to === undefined) {
    inform(l10n.t('The text was clean already.'));
    return;
  }
  const names = await freeName(uri);
  if (names === undefined) return;
  const files: readonly (readonly [Uri, string])[] = [
    ...(sidecar === undefined ? [] : [[sidecarOf(names.text), sidecar] as const]),
    ...(notesFor === undefined ? [] : [[notesFileOf(names.text), notesFor(names.text)] as const]),
    [names.report, report],
    [names.text, copy.text],
  ];
  for (const [file, text] of files) {
    try {
      await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    } catch (error) {
      await warn(whyUnwritten(fileNameOf(file), refusalOf(error)));
      return;
    }
  }
  await window.showTextDocument(await workspace.openTextDocument(names.text), { preview: false });
  const show = l10n.t('Show Report');
  services.log.detached(
    'a clean copy',
    offer(
      l10n.t('{0}: {1} joins, {2} lines left out.', fileNameOf(names.text), copy.joins.length, copy.left.length),
      show,
    ).then(async (answer) => {
      if (answer === show) await window.showTextDocument(await workspace.openTextDocument(names.report));
    }),
  );
}

/** The text in the active editor; for a view, its source. */
const textFromEditor =
  (services: Services) =>
  (argument: unknown): Read<Uri | undefined> => {
    if (!isFromEditor(argument)) return refused('no text in front');
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isBulletinDocument(document)) return given(undefined);
    return given(services.projections.of(document)?.source ?? document.uri);
  };

export function registerClean(services: Services): Disposable {
  return registerCommandWith(services.log, 'bulletin.makeCleanCopy', textFromEditor(services), async (uri) => {
    if (uri === undefined) inform(l10n.t('Open a bulletin first.'));
    else if (uri.scheme === 'untitled') inform(l10n.t('Save the text first: its copy is written beside it.'));
    else await makeCopy(services, uri);
  });
}
