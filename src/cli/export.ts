/** Owns `bulletin export`: texts read as one set, written in a format that other tools read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../core/analysis';
import { type EditionSource, editionSteps, type PlacedNote } from '../core/edition/build';
import { convertedEditionSteps } from '../core/edition/converted';
import { fileNameOf } from '../core/edition/file-name';
import type { Edition } from '../core/edition/model';
import { EXPORT_FORMATS, type ExportFormat, renderSteps } from '../core/edition/render';
import { RUBY_OVER, type RubyOver, rubySteps } from '../core/edition/ruby';
import { READING_SYSTEMS, type ReadingSystem } from '../core/readings/model';
import { commonCharacters } from '../core/readings/text';
import { finish, type Steps } from '../core/steps';
import { tieStories } from '../core/stories/tie';
import { type Command, loadNames, loadPages, loadReadings, loadScript, oneOf, SCRIPTS, UsageError } from './command';
import { readTexts } from './input';
import { hasNotes, notesBeside } from './notes-beside';
import { complain } from './output';
import { inputsOf } from './paths';

/** So many of the commonest characters need no reading. */
const COMMON = 2_500;

interface RubyWish {
  readonly over: RubyOver;
  readonly system: ReadingSystem;
  /** How many of the commonest characters need no reading. */
  readonly known: number;
}

function rubyOver(edition: Edition, { over, system, known }: RubyWish): Steps<Edition> {
  const readings = loadReadings();
  return rubySteps(edition, readings, { over, system, known: commonCharacters(readings, known) });
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
    const sources: EditionSource[] = [];
    const notes = new Map<string, readonly PlacedNote[]>();
    const { inputs, unreadable } = inputsOf(positionals);
    let unread = 0;
    const wrong = readTexts(inputs, ({ path, file }, text) => {
      sources.push({ key: path, path, analysis: analyse(text, pages, { path }) });
      if (!hasNotes(file)) return;
      const found = notesBeside(file, text);
      unread += found.unread;
      notes.set(
        path,
        found.notes.flatMap(({ note, span }) => (span === undefined ? [] : [{ note, span }])),
      );
    });
    for (const path of unreadable) complain(`${path}: cannot be read`);
    const stories = tieStories(sources.map(({ key, path, analysis }) => ({ key, path, reading: analysis.page })));
    const read = finish(editionSteps(sources, stories, { names: loadNames(), notes }));
    const converted = script === undefined ? read : finish(convertedEditionSteps(read, loadScript(), script));
    const edition = over === undefined ? converted : finish(rubyOver(converted, { over, system, known }));
    const { vertical = false, bom = false, bilingual = false } = values;
    mkdirSync(output, { recursive: true });
    for (const { ending, content } of finish(renderSteps(edition, format, { vertical, bom, bilingual, together }))) {
      const target = join(output, fileNameOf(read.title) + ending);
      writeFileSync(target, content);
      // what was written is read back before it counts as done
      if (!readFileSync(target).equals(Buffer.from(content))) throw new Error(`${target}: could not be written whole`);
    }
    return wrong + unreadable.length + unread > 0 ? 1 : 0;
  },
};
