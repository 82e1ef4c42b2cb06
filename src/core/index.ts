/** Owns the public API of the library `bulletin-reader`: reading, annotating and converting, with their types. */
export { type Analysis, type AnalysisContext, analyse } from './analysis';
export { anchorOf } from './anchors/make';
export type { Anchor, AnchorPlace } from './anchors/model';
export { findAnchor } from './anchors/whole';
export type { DateMention } from './dates/model';
export { edition, render } from './edition/at-once';
export { type EditionOptions, editionOfDrafts, editionSteps } from './edition/build';
export { convertedEditionSteps, convertedStream } from './edition/converted';
export { type EditionDraft, type EditionSource, editionDraft, packed } from './edition/draft';
export type { PlacedNote } from './edition/draft-blocks';
export type * from './edition/model';
export {
  EXPORT_FORMATS,
  type ExportFormat,
  type RenderedFile,
  type RenderOptions,
  renderSteps,
} from './edition/render';
export { type RubyOptions, rubySteps } from './edition/ruby';
export { type AnnotatedDocument, annotationsOf } from './export/annotations';
export type * from './export/model';
export { type NameResources, readNameResources } from './names/find';
export type { DocumentNames, NameEntity, NameKind, NameMention, ReaderName } from './names/model';
export { type NotedText, notesMarkdown, notesPage, notesTable } from './notes/export';
export { EMPTY_NOTES, printNotes, readNotes, withNote, withoutNote } from './notes/file';
export type { Note, NotesFile } from './notes/model';
export type { JumpLine, PageContext, PageReading, Paragraph, Unit } from './page/model';
export { type PageResources, readPageResources } from './page/resources';
export type * from './readings/model';
export { readingOfName } from './readings/names';
export { type Readings, readReadings } from './readings/resources';
export { charactersOf, commonCharacters, readingsOf } from './readings/text';
export { type Confidence, type Reason, sayReason } from './reasons';
export { readScriptTables, type ScriptTables } from './script/convert';
export type { Conversion, ConvertOptions, ScriptEdit, ScriptSource, ScriptTarget } from './script/model';
export { convertWithPreferences as convert } from './script/with-preferences';
export { finish, type Steps } from './steps';
export type { Stories, StoryDocument } from './stories/model';
export { tieStories } from './stories/tie';
export type { Span } from './text/span';
