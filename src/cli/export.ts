/** Owns `bulletin export`: reads texts as one set and writes them in a format for other tools. */
import { mkdirSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../core/analysis';
import { editionOfDrafts } from '../core/edition/build';
import { convertedStream } from '../core/edition/converted';
import { type EditionDraft, editionDraft, packed } from '../core/edition/draft';
import { fileNameOf } from '../core/edition/file-name';
import { authorNames } from '../core/edition/formats/references';
import type { Edition } from '../core/edition/model';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  isReferences,
  isStreamed,
  pieceSteps,
  renderSteps,
} from '../core/edition/render';
import { RUBY_OVER, type RubyOver, rubySteps } from '../core/edition/ruby';
import { collectedSteps } from '../core/edition/stream';
import { READING_SYSTEMS, type ReadingSystem } from '../core/readings/model';
import { readingOfName } from '../core/readings/names';
import { commonCharacters } from '../core/readings/text';
import { finish, type Steps } from '../core/steps';
import { tieStories } from '../core/stories/tie';
import { type Command, loadNames, loadPages, loadReadings, loadScript, oneOf, SCRIPTS, UsageError } from './command';
import { readTexts } from './input';
import { hasNotes, notesBeside } from './notes-beside';
import { complain } from './output';
import { inputsOf } from './paths';
import { WrittenFiles } from './written-files';

/** The default of --known. */
const COMMON = 2_500;

interface RubyWish {
  readonly over: RubyOver;
  readonly system: ReadingSystem;
  /** How many of the commonest characters get no reading. */
  readonly known: number;
}

function rubyOver(edition: Edition, { over, system, known }: RubyWish): Steps<Edition> {
  const readings = loadReadings();
  return rubySteps(edition, readings, { over, system, known: commonCharacters(readings, known) });
}

function readingsOfAuthors(edition: Edition, system: ReadingSystem): ReadonlyMap<string, string> {
  const readings = loadReadings();
  return new Map(authorNames(edition).map((name) => [name, readingOfName(name, readings, { system }).text]));
}

export const exportCommand: Command = {
  name: 'export',
  usage: `export --to FORMAT PATH… -o DIR [--script tw|hk|t|twp|hkp|cn] [--vertical] [--bom] [--bilingual]
         [--ruby people|characters] [--readings pinyin|zhuyin] [--known N]`,
  summary: `to ${EXPORT_FORMATS.join(', ')}`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        output: { type: 'string', short: 'o' },
        script: { type: 'string' },
        vertical: { type: 'boolean' },
        bom: { type: 'boolean' },
        bilingual: { type: 'boolean' },
        together: { type: 'string' },
        ruby: { type: 'string' },
        readings: { type: 'string' },
        known: { type: 'string' },
      },
    });
    const format: ExportFormat = oneOf('to', values.to ?? '', EXPORT_FORMATS);
    const { output } = values;
    if (output === undefined) throw new UsageError('export needs a folder to write to: -o DIR');
    if (positionals.length === 0) throw new UsageError('export needs a file or a folder');
    const script = values.script === undefined ? undefined : oneOf('script', values.script, SCRIPTS);
    const together = oneOf('together', values.together ?? 'sentence', ['sentence', 'article'] as const);
    const over = values.ruby === undefined ? undefined : oneOf('ruby', values.ruby, RUBY_OVER);
    const system = oneOf('readings', values.readings ?? 'pinyin', READING_SYSTEMS);
    const known = Number(values.known ?? COMMON);
    if (!Number.isInteger(known) || known < 0) throw new UsageError('--known is a number of characters');
    const pages = loadPages();
    const names = loadNames();
    // only what the edition needs of each text is kept, packed, so that many texts fit into memory
    const drafts: EditionDraft[] = [];
    const { inputs, unreadable, top } = inputsOf(positionals);
    const folder = basename(resolve(top));
    let unread = 0;
    const wrong = readTexts(inputs, ({ path, file }, text) => {
      // the name of the common folder may hold the paper's name and the day
      const analysis = analyse(text, pages, { path: `${folder}/${path}` });
      const found = hasNotes(file) ? notesBeside(file, text) : undefined;
      unread += found?.unread ?? 0;
      const notes = found?.notes.flatMap(({ note, span }) => (span === undefined ? [] : [{ note, span }]));
      drafts.push(packed(editionDraft({ key: path, path, analysis }, { names, notes })));
    });
    for (const path of unreadable) complain(`${path}: cannot be read`);
    const stories = tieStories(
      drafts.map(({ key, path, page }) => ({ key, path: `${folder}/${path}`, reading: page })),
    );
    const read = finish(editionOfDrafts(drafts, stories, { names }));
    const edition = script === undefined ? read : convertedStream(read, loadScript(), script);
    const { vertical = false, bom = false, bilingual = false } = values;
    const way = relative(output, top).split(sep).join('/');
    const options = { vertical, bom, bilingual, together, base: way === '' ? '' : `${way}/` };
    mkdirSync(output, { recursive: true });
    const files = new WrittenFiles((ending) => join(output, fileNameOf(read.title) + ending));
    if (isStreamed(format)) {
      for (const piece of pieceSteps(edition, format, options)) if (piece) files.write(piece.ending, piece.text);
    } else {
      const collected = finish(collectedSteps(edition));
      const isRead = over !== undefined && isReferences(format);
      const whole = over === undefined || isRead ? collected : finish(rubyOver(collected, { over, system, known }));
      const readings = isRead ? readingsOfAuthors(collected, system) : undefined;
      const all = { ...options, ...(readings === undefined ? {} : { readings }) };
      for (const { ending, content } of finish(renderSteps(whole, format, all))) files.write(ending, content);
    }
    files.close();
    return wrong + unreadable.length + unread > 0 ? 1 : 0;
  },
};
