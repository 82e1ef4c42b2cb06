/**
 * Owns the synchronous forms of building and rendering editions, for programs that need not stay responsive meanwhile.
 */
import { finish } from '../steps';
import type { Stories } from '../stories/model';
import { type EditionOptions, editionSteps } from './build';
import type { EditionSource } from './draft';
import type { Edition } from './model';
import { type ExportFormat, type RenderedFile, type RenderOptions, renderSteps } from './render';

/**
 * The edition of documents read as one set; `stories` are those that `tieStories` finds in them, with `key` as
 * document.
 */
export const edition = (sources: readonly EditionSource[], stories: Stories, options: EditionOptions = {}): Edition =>
  finish(editionSteps(sources, stories, options));

/** The files of an edition in a format; the same edition and options give the same bytes. */
export const render = (of: Edition, format: ExportFormat, options: RenderOptions = {}): readonly RenderedFile[] =>
  finish(renderSteps(of, format, options));
