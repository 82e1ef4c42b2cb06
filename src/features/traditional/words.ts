/** Owns adding the selected word to the reader's own conversion words. */
import { type Disposable, l10n, Position, Range, type TextEditor, type Uri, window, workspace } from 'vscode';
import type { Dictionary, Reach } from '../../host/documents/dictionary';
import type { Services } from '../../host/services';
import { askFor, inform } from '../../host/shown/messages';
import { chooseFrom } from '../../host/shown/pick-list';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import { fieldsOf, isFromEditor, wordsFrom } from '../../host/views/command-arguments';

/** The word in the source, and as the editor shows it. */
interface WordHere {
  readonly source: Uri;
  readonly from: string;
  readonly shown: string;
}

/** The longest accepted word, in UTF-16 units. */
const LONGEST = 100;
/** Whether a selection can be a word: a selected page cannot, and would fill the screen with the question. */
const isWord = (words: string): boolean => words.trim() !== '' && words.length <= LONGEST && !/[\r\n]/.test(words);

/** The selection, or the character at the cursor; for a view, with the corresponding words of its source. */
async function wordAt(services: Services, editor: TextEditor): Promise<WordHere | undefined> {
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const range = selection.isEmpty ? new Range(selection.active, new Position(line, character + 1)) : selection;
  const shown = document.getText(range);
  const projection = services.projections.of(document);
  if (projection === undefined) return isWord(shown) ? { source: document.uri, from: shown, shown } : undefined;
  const start = projection.toSource(document.offsetAt(range.start));
  const end = projection.toSource(document.offsetAt(range.end));
  const source = await workspace.openTextDocument(start.uri);
  const from = source.getText(new Range(source.positionAt(start.offset), source.positionAt(end.offset)));
  return isWord(from) ? { source: source.uri, from, shown } : undefined;
}

async function askReach(): Promise<Reach | undefined> {
  const picks: readonly { readonly label: string; readonly reach: Reach }[] = [
    { label: l10n.t('In this document'), reach: 'document' },
    { label: l10n.t('Always'), reach: 'always' },
  ];
  return (await chooseFrom(picks, { title: l10n.t('Where should this hold?') }))?.reach;
}

/** The options that a keybinding may pass; the reader is asked for the others. */
interface Lesson {
  readonly to?: string;
  readonly reach?: Reach;
}

const REACHES: readonly Reach[] = ['document', 'always'];

function lessonFrom(value: unknown): Read<Lesson> {
  if (isFromEditor(value)) return given({});
  const fields = fieldsOf(value);
  const to = wordsFrom(fields.get('to'), LONGEST);
  const reach = REACHES.find((one) => one === fields.get('reach'));
  if ((to === undefined && fields.has('to')) || (reach === undefined && fields.has('reach'))) return refused('no word');
  return given({ ...(to === undefined ? {} : { to }), ...(reach === undefined ? {} : { reach }) });
}

export function registerWords(services: Services, dictionary: Dictionary): Disposable {
  const teach = async (lesson: Lesson): Promise<void> => {
    const editor = window.activeTextEditor;
    const word = editor && (await wordAt(services, editor));
    if (word === undefined) {
      inform(l10n.t('Put the cursor on a word, or select one, first.'));
      return;
    }
    const { source, from, shown } = word;
    const prompt = l10n.t('What should “{0}” become? The same word keeps it as it is.', from);
    const to = lesson.to ?? (await askFor({ prompt, value: shown }));
    if (to === undefined || to === '') return;
    const reach = lesson.reach ?? (await askReach());
    if (reach !== undefined) await dictionary.keepWord(source, { from, to }, reach);
  };
  return registerCommandWith(services.log, 'bulletin.alwaysConvertTo', lessonFrom, teach);
}
