/** Owns `bulletin notes`: prints the notes of texts as a W3C AnnotationPage, a table or Markdown. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { sourceNamesOf } from '../core/files/copies';
import { type NotedText, notesMarkdown, notesPage, notesTable } from '../core/notes/export';
import { linesOf } from '../core/text/lines';
import { type Command, UsageError } from './command';
import { readTexts } from './input';
import { hasNotes, notesBeside } from './notes-beside';
import { complain, harmlessJson, print, printText } from './output';
import { inputsOf } from './paths';

const FORMATS = ['jsonld', 'tsv', 'md'] as const;
/** The IRI of the AnnotationPage, which is not published anywhere. */
const PAGE = 'urn:bulletin:notes';

/** The notes of texts without repetitions: a clean copy carries the notes of its source, and may have more of its own. */
function eachOnce(texts: readonly NotedText[]): readonly NotedText[] {
  const byPath = new Map(texts.map((text) => [text.path, text]));
  return texts.map(({ path, notes }) => {
    const name = basename(path);
    const folder = path.slice(0, path.length - name.length);
    const sources = sourceNamesOf(name).flatMap((source) => byPath.get(folder + source) ?? []);
    const said = new Set(sources.flatMap((source) => source.notes.map(({ note }) => note.id)));
    return { path, notes: notes.filter(({ note }) => !said.has(note.id)) };
  });
}

export const notesCommand: Command = {
  name: 'notes',
  usage: 'notes PATH… [--format jsonld|tsv|md]',
  summary: 'the notes beside text files and folders',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' } },
    });
    const format = FORMATS.find((one) => one === (values.format ?? 'jsonld'));
    if (format === undefined) throw new UsageError(`--format is one of ${FORMATS.join(', ')}`);
    if (positionals.length === 0) throw new UsageError('notes needs a file or a folder');
    const { inputs, unreadable } = inputsOf(positionals, 'all');
    for (const path of unreadable) complain(`${path}: cannot be read`);
    const texts: NotedText[] = [];
    let unread = 0;
    const noted = inputs.filter(({ file }) => hasNotes(file));
    const wrong = readTexts(noted, ({ path, file }, text) => {
      const found = notesBeside(file, text);
      unread += found.unread;
      const lines = linesOf(text);
      const notes = found.notes.map(({ note, span }) => ({ note, line: span && lines.lineAt(span.start) + 1 }));
      texts.push({ path, notes });
    });
    const once = eachOnce(texts);
    if (format === 'jsonld') await print(`${harmlessJson(notesPage(once, PAGE), 1)}\n`);
    else await printText(format === 'tsv' ? notesTable(once) : notesMarkdown(once));
    return wrong + unreadable.length + unread > 0 ? 1 : 0;
  },
};
