/** Owns `bulletin notes`: the notes beside texts, as one W3C AnnotationPage, a table or Markdown. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findAnchorsSteps } from '../core/anchors/whole';
import { type NotedText, notesMarkdown, notesPage, notesTable } from '../core/notes/export';
import { readNotes } from '../core/notes/file';
import { finish } from '../core/steps';
import { linesOf } from '../core/text/lines';
import { fromUtf8 } from '../core/text/utf8';
import { type Command, UsageError } from './command';
import { readBytes, readTexts } from './input';
import { complain, harmlessJson, print, printText } from './output';
import { inputsOf } from './paths';

const FORMATS = ['jsonld', 'tsv', 'md'] as const;
/** The IRI of what is printed: it has no address. */
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
    const noted = inputs.filter(({ file }) => existsSync(`${file}.notes.jsonl`));
    let unread = 0;
    const wrong = readTexts(noted, ({ path, file }, text) => {
      const { notes, problems } = readNotes(fromUtf8(readBytes(`${file}.notes.jsonl`)));
      unread += problems.length;
      for (const { text: said, args: words } of problems) {
        complain(`${file}.notes.jsonl: ${said.replace(/\{(\d)\}/g, (_, at: string) => words[Number(at)] ?? '')}`);
      }
      const places = finish(
        findAnchorsSteps(
          text,
          notes.map(({ at }) => at),
        ),
      );
      const lines = linesOf(text);
      texts.push({
        path,
        notes: notes.map((note, index) => {
          const place = places[index];
          return { note, line: place?.kind === 'found' ? lines.lineAt(place.span.start) + 1 : undefined };
        }),
      });
    });
    if (format === 'jsonld') await print(`${harmlessJson(notesPage(texts, PAGE), 1)}\n`);
    else await printText(format === 'tsv' ? notesTable(texts) : notesMarkdown(texts));
    return wrong + unreadable.length + unread > 0 ? 1 : 0;
  },
};
