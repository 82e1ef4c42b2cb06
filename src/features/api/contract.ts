/**
 * Owns the contract with other extensions: what `activate` returns. Types alone, which `bulletin-reader/api` gives to whoever
 * asks for them:
 *
 *     const extension = vscode.extensions.getExtension<BulletinApi>('bulletin-reader.bulletin-reader');
 *     const api = await extension?.activate();
 *     if (api?.version === 1) console.log((await api.annotations(uri)).people);
 */
import type { Uri } from 'vscode';
import type { AnnotatedText, Annotations } from '../../core/export/model';
import type { Conversion, ConvertOptions } from '../../core/script/model';

/** Annotations of texts that the editor knows. */
export interface IssueAnnotations extends Annotations {
  readonly documents: readonly (AnnotatedText & { readonly uri: string })[];
}

/** A note of the reader's: a W3C Web Annotation, as in the file of notes, and where its words stand now. */
export interface PlacedAnnotation {
  readonly annotation: Readonly<Record<string, unknown>>;
  /** UTF-16 offsets; null where its words are not found surely. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Version 1: functions and fields may be added; those here keep their names and meaning. */
export interface BulletinApi {
  readonly version: 1;
  /**
   * The annotations of a document and of the texts that are read together with it, its issue: the JSON that `bulletin annotate`
   * prints, with the `uri` of each text; the one asked for is among them, whatever its language. What the reader corrected and
   * the reader's own names are heeded, unsaved changes too. Rejects where the document cannot be opened.
   */
  annotations(uri: Uri): Promise<IssueAnnotations>;
  /** The notes and highlights of a text, in the order of their places, unsaved changes of the text heeded. Never rejects. */
  notes(uri: Uri): Promise<readonly PlacedAnnotation[]>;
  /**
   * Converts a text between simplified and traditional. Positions are UTF-16 offsets into `text`. Names are kept right where
   * `options.names` says where they stand, as the annotations do. Never rejects for what the text holds.
   */
  convert(text: string, options: ConvertOptions): Promise<Conversion>;
}
