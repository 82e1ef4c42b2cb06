/** Owns exporting notes: one W3C AnnotationPage, a table, or Markdown. */
import { printTable } from '../files/table';
import { formattedLines, onlyWords } from '../text/markdown';
import { oneLine, plainText } from '../text/plain';
import { annotationOf, sourceOf } from './annotation';
import type { Note } from './model';

/** The notes of a text, and the line of each, 1-based; undefined if its words are not found. */
export interface NotedText {
  /** '/' between names. */
  readonly path: string;
  readonly notes: readonly { readonly note: Note; readonly line: number | undefined }[];
}

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** One AnnotationPage with the notes of all texts; `id` is its IRI. */
export function notesPage(texts: readonly NotedText[], id: string): Readonly<Record<string, unknown>> {
  const items = texts.flatMap(({ path, notes }) =>
    notes.map(({ note }) => {
      const { '@context': _, ...annotation } = annotationOf(note, sourceOf(path));
      return annotation;
    }),
  );
  return { '@context': CONTEXT, id, type: 'AnnotationPage', startIndex: 0, items };
}

const HEAD = ['path', 'line', 'quote', 'note', 'tags', 'colour', 'created', 'modified'] as const;

/** A table with a header line; cells are separated by tabs. */
export const notesTable = (texts: readonly NotedText[]): string =>
  printTable(
    [
      HEAD,
      ...texts.flatMap(({ path, notes }) =>
        notes.map(({ note: { at, text, tags, colour, created, modified }, line }) => [
          path,
          String(line ?? ''),
          at.quote,
          text,
          tags.join('，'),
          colour ?? '',
          created ?? '',
          modified ?? '',
        ]),
      ),
    ],
    '\t',
  );

const linkTo = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
/** Words escaped in Markdown, on one line. */
const plain = (text: string): string => onlyWords(plainText(text));

/**
 * Markdown: front matter that lists the source texts, so that the file is not itself detected as a bulletin; a heading
 * for each text, each note as a quotation followed by the reader's words. '' if there are no notes.
 */
export function notesMarkdown(texts: readonly NotedText[]): string {
  const noted = texts.filter(({ notes }) => notes.length > 0);
  if (noted.length === 0) return '';
  const sources = noted.map(({ path }) => JSON.stringify(oneLine(path))).join(', ');
  return [`---\nsource: [${sources}]\n---\n`, ...noted.map(textMarkdown)].join('\n');
}

function textMarkdown({ path, notes }: NotedText): string {
  const said = notes.map(({ note: { at, text, tags }, line }) => {
    const quote = at.quote
      .split(/\r\n|\r|\n/)
      .map((one) => `> ${plain(one.trim())}`)
      .join('\n');
    const link = `[${plain(path)}${line === undefined ? '' : `:${line}`}](${linkTo(path)}${line === undefined ? '' : `#L${line}`})`;
    return [
      `${quote}\n>\n> — ${link}`,
      formattedLines(plainText(text)).join('\n'),
      tags.map((tag) => `#${plain(tag)}`).join(' '),
    ]
      .filter(Boolean)
      .join('\n\n');
  });
  return `## ${plain(path)}\n\n${said.join('\n\n')}\n`;
}
