/** Owns `bulletin notes`: prints the notes of texts as a W3C AnnotationPage, a table or Markdown. */
import { parseArgs } from 'node:util';
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
    const { inputs, unreadable } = inputsOf(positionals);
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
    if (format === 'jsonld') await print(`${harmlessJson(notesPage(texts, PAGE), 1)}\n`);
    else await printText(format === 'tsv' ? notesTable(texts) : notesMarkdown(texts));
    return wrong + unreadable.length + unread > 0 ? 1 : 0;
  },
};
