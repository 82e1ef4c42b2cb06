/** Owns the formats of an edition: their names, their files and their renderers; no other module lists formats. */
import type { Steps } from '../steps';
import { docxSteps } from './formats/docx';
import { epubSteps } from './formats/epub';
import { gephiSteps, graphMlSteps } from './formats/graph';
import { htmlSteps } from './formats/html/html';
import { jsonLdSteps } from './formats/json-ld';
import { markdownSteps } from './formats/markdown';
import { type AuthorReadings, referenceSteps } from './formats/references';
import { tableSteps } from './formats/tables';
import { teiSteps } from './formats/tei';
import { wordsFor } from './formats/words';
import type { Edition, EditionStream } from './model';
import { joinedSteps, type PieceSteps } from './pieces';
import { streamOf } from './stream';

export type ExportFormat =
  | 'html'
  | 'tei'
  | 'md'
  | 'csv'
  | 'tsv'
  | 'w3c'
  | 'csl'
  | 'bib'
  | 'ris'
  | 'epub'
  | 'docx'
  | 'graphml'
  | 'gephi';

export interface RenderOptions {
  /** HTML and EPUB: vertical text, columns from right to left. */
  readonly vertical?: boolean;
  /** CSV and TSV: a byte order mark, by which Excel recognises UTF-8. */
  readonly bom?: boolean;
  /** DOCX: a table with an empty column for a translation. */
  readonly bilingual?: boolean;
  /** GraphML and Gephi: the scope in which people co-occur; one sentence by default. */
  readonly together?: 'sentence' | 'article';
  /**
   * Markdown: the relative path from the folder of the file to the folder that paths are relative to; '' or ending in
   * '/'.
   */
  readonly base?: string;
  /** References: the readings of authors' names, by name; printed before the name. */
  readonly readings?: AuthorReadings;
  /** EPUB: the creation time of the book, ISO 8601 in UTC to the second. */
  readonly modified?: string;
}

/** A file of a format: the ending of its name, and its content. */
export interface RenderedFile {
  /** `.html`; `-people.csv` if a format has several files. */
  readonly ending: string;
  readonly content: string | Uint8Array;
}

type Renderer = (edition: Edition, options: RenderOptions) => Steps<readonly RenderedFile[]>;

/** A format consisting of lines of text in one file. */
const lined = (
  ending: string,
  make: (edition: Edition, options: RenderOptions) => Steps<readonly string[]>,
): Renderer =>
  function* (edition, options) {
    return [{ ending, content: (yield* make(edition, options)).join('\n') }];
  };
/** A format consisting of pieces of text in one file. */
const pieced = (
  ending: string,
  make: (edition: Edition, options: RenderOptions) => Steps<readonly string[]>,
): Renderer =>
  function* (edition, options) {
    return [{ ending, content: (yield* make(edition, options)).join('') }];
  };
/** Formats that are written piece by piece; for an edition in memory, the pieces are concatenated. */
const STREAMED = {
  tei: (edition: EditionStream) => teiSteps(edition, '.tei.xml'),
  csv: (edition: EditionStream, options: RenderOptions) => tables(edition, options, ',', '.csv'),
  tsv: (edition: EditionStream, options: RenderOptions) => tables(edition, options, '\t', '.tsv'),
} satisfies Partial<Record<ExportFormat, (edition: EditionStream, options: RenderOptions) => PieceSteps>>;
type StreamedFormat = keyof typeof STREAMED;

function* tables(
  edition: EditionStream,
  { bom = false }: RenderOptions,
  separator: ',' | '\t',
  end: string,
): PieceSteps {
  const begun = new Set<string>();
  for (const piece of tableSteps(edition, separator, (kind) => `-${kind}${end}`)) {
    // the byte order mark must precede the first piece
    const isFirst = piece !== undefined && bom && !begun.has(piece.ending);
    if (isFirst) begun.add(piece.ending);
    yield isFirst ? { ...piece, text: `\ufeff${piece.text}` } : piece;
  }
}

/** References name authors, whose names may have readings. */
export const isReferences = (format: ExportFormat): boolean => format === 'csl' || format === 'bib' || format === 'ris';

export const isStreamed = (format: ExportFormat): format is StreamedFormat => Object.hasOwn(STREAMED, format);

/** The files of an edition in a format that is written in pieces: pieces already written need not stay in memory. */
export const pieceSteps = (edition: EditionStream, format: StreamedFormat, options: RenderOptions = {}): PieceSteps =>
  STREAMED[format](edition, options);

const joined =
  (format: StreamedFormat): Renderer =>
  (edition, options) =>
    joinedSteps(pieceSteps(streamOf(edition), format, options));
/** EPUB requires a modification date. */
const UNDATED = '1980-01-01T00:00:00Z';

const RENDERERS: Readonly<Record<ExportFormat, Renderer>> = {
  html: lined('.html', (edition, { vertical = false }) =>
    htmlSteps(edition, { vertical, words: wordsFor(edition.script) }),
  ),
  tei: joined('tei'),
  md: lined('.md', (edition, { base = '' }) => markdownSteps(edition, base)),
  csv: joined('csv'),
  tsv: joined('tsv'),
  w3c: pieced('.jsonld', jsonLdSteps),
  csl: pieced('.csl.json', (edition, { readings }) => referenceSteps(edition, 'csl', readings)),
  bib: pieced('.bib', (edition, { readings }) => referenceSteps(edition, 'bib', readings)),
  ris: pieced('.ris', (edition, { readings }) => referenceSteps(edition, 'ris', readings)),
  *epub(edition, { vertical = false, modified = UNDATED }) {
    return [
      { ending: '.epub', content: yield* epubSteps(edition, { vertical, modified, words: wordsFor(edition.script) }) },
    ];
  },
  *docx(edition, { bilingual = false }) {
    return [{ ending: '.docx', content: yield* docxSteps(edition, { bilingual }) }];
  },
  graphml: lined('.graphml', (edition, { together = 'sentence' }) => graphMlSteps(edition, together)),
  *gephi(edition, { together = 'sentence' }) {
    const { nodes, edges } = yield* gephiSteps(edition, together);
    return [
      { ending: '-nodes.csv', content: nodes },
      { ending: '-edges.csv', content: edges },
    ];
  },
};

export const EXPORT_FORMATS = Object.keys(RENDERERS) as readonly ExportFormat[];

/** The files of an edition in a format, in steps; the same edition and options give the same bytes. */
export const renderSteps = (
  edition: Edition,
  format: ExportFormat,
  options: RenderOptions = {},
): Steps<readonly RenderedFile[]> => RENDERERS[format](edition, options);
