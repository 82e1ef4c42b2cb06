/** Owns the export formats as picker entries: their names, and how each is rendered. */
import { l10n } from 'vscode';
import type { ExportFormat, RenderOptions } from '../../core/edition/render';

/** A picker entry; some formats have two. */
export interface Form {
  /** Stored between sessions, so it must stay stable. */
  readonly id: string;
  readonly format: ExportFormat;
  readonly options: RenderOptions;
  /** The programs that open it. */
  readonly opens: string;
  readonly title: string;
  /** The extension of its file, without a dot; '' if it consists of several files. */
  readonly ending: string;
}

/** Formats of stories or people, which cannot hold the reader's notes. */
const WITHOUT_NOTES: ReadonlySet<ExportFormat> = new Set(['bib', 'ris', 'csl', 'graphml', 'gephi']);

/** Picker entries for an export of notes alone. */
export const noteForms = (): readonly Form[] => forms().filter(({ format }) => !WITHOUT_NOTES.has(format));

/** All picker entries, the most useful first. */
export const forms = (): readonly Form[] => [
  {
    id: 'docx',
    format: 'docx',
    options: {},
    title: l10n.t('Word document (DOCX)'),
    opens: l10n.t('notes as comments'),
    ending: 'docx',
  },
  {
    id: 'docx-bilingual',
    format: 'docx',
    options: { bilingual: true },
    title: l10n.t('Word table for a translation (DOCX)'),
    opens: l10n.t('text on the left, room on the right'),
    ending: 'docx',
  },
  {
    id: 'html',
    format: 'html',
    options: {},
    title: l10n.t('Web page (HTML)'),
    opens: l10n.t('one file for any browser, to read or print'),
    ending: 'html',
  },
  {
    id: 'epub',
    format: 'epub',
    options: {},
    title: l10n.t('E-book (EPUB)'),
    opens: l10n.t('for readers of books'),
    ending: 'epub',
  },
  {
    id: 'md',
    format: 'md',
    options: {},
    title: 'Markdown',
    opens: l10n.t('with citations and links to the lines'),
    ending: 'md',
  },
  {
    id: 'tei',
    format: 'tei',
    options: {},
    title: 'TEI P5 (XML)',
    opens: l10n.t('for archives and scholarly editions'),
    ending: 'xml',
  },
  {
    id: 'csv',
    format: 'csv',
    options: {},
    title: l10n.t('Tables (CSV)'),
    opens: l10n.t('people, places, dates and more; several files'),
    ending: '',
  },
  {
    id: 'tsv',
    format: 'tsv',
    options: {},
    title: l10n.t('Tables (TSV)'),
    opens: l10n.t('people, places, dates and more; several files'),
    ending: '',
  },
  {
    id: 'bib',
    format: 'bib',
    options: {},
    title: l10n.t('References (BibLaTeX)'),
    opens: l10n.t('for LaTeX, JabRef, Zotero'),
    ending: 'bib',
  },
  {
    id: 'ris',
    format: 'ris',
    options: {},
    title: l10n.t('References (RIS)'),
    opens: l10n.t('for EndNote, NoteExpress, Zotero'),
    ending: 'ris',
  },
  {
    id: 'csl',
    format: 'csl',
    options: {},
    title: l10n.t('References (CSL-JSON)'),
    opens: l10n.t('for Zotero and pandoc'),
    ending: 'json',
  },
  {
    id: 'w3c',
    format: 'w3c',
    options: {},
    title: l10n.t('Web annotations (JSON-LD)'),
    opens: l10n.t('names, dates and notes, for Recogito and others'),
    ending: 'jsonld',
  },
  {
    id: 'graphml',
    format: 'graphml',
    options: {},
    title: l10n.t('Who stands with whom (GraphML)'),
    opens: l10n.t('people of one sentence, for Gephi, yEd, networkx'),
    ending: 'graphml',
  },
  {
    id: 'gephi',
    format: 'gephi',
    options: {},
    title: l10n.t('Who stands with whom (CSV for Gephi)'),
    opens: l10n.t('nodes and edges; two files'),
    ending: '',
  },
];
