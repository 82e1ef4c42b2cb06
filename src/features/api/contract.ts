/**
 * Owns the contract with other extensions: the type of what `activate` returns. Types only, exported as `bulletin-reader/api`:
 *
 *     const extension = vscode.extensions.getExtension<BulletinApi>('bulletin-reader.bulletin-reader');
 *     const api = await extension?.activate();
 *     if (api?.version === 1) console.log((await api.annotations(uri)).people);
 */
import type { Uri } from 'vscode';
import type { AnnotatedText, Annotations } from '../../core/export/model';
import type { Conversion, ConvertOptions } from '../../core/script/model';

/** Annotations of texts that have a URI. */
export interface IssueAnnotations extends Annotations {
  readonly documents: readonly (AnnotatedText & { readonly uri: string })[];
}

/** One of the reader's notes: a W3C Web Annotation as in the notes file, and where its words stand now. */
export interface PlacedAnnotation {
  readonly annotation: Readonly<Record<string, unknown>>;
  /** UTF-16 offsets; null if the words are not found with certainty. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Version 1: functions and fields may be added; those here keep their names and meaning. */
export interface BulletinApi {
  readonly version: 1;
  /**
   * The annotations of a document and of the other texts of its issue: the JSON that `bulletin annotate` prints, with the `uri` of each
   * text. The document itself is always included, whatever its language. Corrections, the reader's own names and unsaved changes are taken
   * into account. Rejects if the document cannot be opened.
   */
  annotations(uri: Uri): Promise<IssueAnnotations>;
  /** The notes and highlights of a text by position, in its current state with unsaved changes. Never rejects. */
  notes(uri: Uri): Promise<readonly PlacedAnnotation[]>;
  /**
   * Converts a text between simplified and traditional characters. Positions are UTF-16 offsets into `text`. Names are converted as names
   * if `options.names` gives their spans, as the annotations do. No content of `text` makes it reject.
   */
  convert(text: string, options: ConvertOptions): Promise<Conversion>;
}
