/** Owns importing notes from another program into the active text, and reporting what did not fit. */
import { l10n, type Uri, window, workspace } from 'vscode';
import type { NoteChange } from '../../core/notes/changes';
import { type ImportProblem, importNotesSteps } from '../../core/notes/import';
import type { Note } from '../../core/notes/model';
import { decodeText } from '../../host/files/decode';
import { fileNameOf } from '../../host/files/paths';
import { NEVER, orNothing } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { askForFiles, inform, offer } from '../../host/shown/messages';
import { runSliced } from '../../host/slices';
import { saySentence } from '../../host/wording/words';
import { newId } from './make';

/** Larger files are refused, in bytes. */
const LARGEST = 16_000_000;

/** The result of an import: how many notes were imported, how many existed already, and what did not fit. */
interface ImportedNotes {
  readonly taken: number;
  readonly known: number;
  readonly problems: readonly ImportProblem[];
}

/** Asks for a file; undefined if the reader cancelled. */
async function chosen(): Promise<Uri | undefined> {
  const files = await askForFiles({
    title: l10n.t('Import Notes'),
    openLabel: l10n.t('Import'),
    canSelectMany: false,
    filters: { [l10n.t('Notes')]: ['json', 'jsonld', 'jsonl', 'tsv', 'txt'] },
  });
  return files?.[0];
}

async function read(file: Uri): Promise<string | undefined> {
  const stat = await orNothing(workspace.fs.stat(file));
  if (stat === undefined || stat.size > LARGEST) return undefined;
  const bytes = await orNothing(workspace.fs.readFile(file));
  return bytes && decodeText(bytes)?.text;
}

const age = ({ modified, created }: Note): number => Date.parse(modified ?? created ?? '') || 0;

/** Opens the problems as an untitled text, as the list may be long and worth saving. */
async function showProblems(file: Uri, problems: readonly ImportProblem[]): Promise<void> {
  const head = l10n.t('What of {0} did not fit:', fileNameOf(file));
  const content = [head, '', ...problems.map(saySentence), ''].join('\n');
  await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
}

/** Imports the notes of a file into the active text; undefined if there is no text, or no file was chosen. */
export async function importNotes(services: Services, from: Uri | undefined): Promise<ImportedNotes | undefined> {
  const { log, notes, scopes } = services;
  const uri = scopes.inFront();
  if (uri === undefined) {
    inform(l10n.t('Open a text first.'));
    return undefined;
  }
  const file = from ?? (await chosen());
  if (file === undefined) return undefined;
  const content = await read(file);
  if (content === undefined) {
    inform(l10n.t('{0} cannot be read.', fileNameOf(file)));
    return undefined;
  }
  const text = (await workspace.openTextDocument(uri)).getText();
  const found = await runSliced(importNotesSteps(content, text, newId), NEVER);
  const before = new Map((await notes.of(uri)).map((note) => [note.id, note]));
  // a note that the reader has changed since is not overwritten
  const isNew = (note: Note): boolean => age(note) > age(before.get(note.id) ?? note) || !before.has(note.id);
  const changes = found.notes.filter(isNew).map((put): NoteChange => ({ put }));
  if (changes.length > 0) await notes.change(uri, changes);
  const { problems } = found;
  const imported = { taken: changes.length, known: found.notes.length - changes.length, problems };
  const said = [
    l10n.t('Notes taken over: {0}.', imported.taken),
    imported.known > 0 ? l10n.t('There already: {0}.', imported.known) : '',
    problems.length > 0 ? l10n.t('Did not fit: {0}.', problems.length) : '',
  ];
  const show = l10n.t('Show What Did Not Fit');
  const told = offer(said.filter(Boolean).join(' '), ...(problems.length > 0 ? [show] : []));
  log.detached(
    'what was imported',
    told.then((answer) => (answer === show ? showProblems(file, problems) : undefined)),
  );
  return imported;
}
