/** Owns `bulletin clean`: a clean copy of each text, with its notes and corrections, and a report of what was joined and left out. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../core/analysis';
import { carriedCorrectionsSteps, carriedNotesSteps } from '../core/clean/carry';
import { type CleanScript, cleanSteps } from '../core/clean/clean';
import { cleanReport } from '../core/clean/report';
import { EMPTY_SIDECAR, printSidecar, readSidecar, withCorrection } from '../core/corrections/sidecar';
import { EMPTY_NOTES, printNotes, readNotes, withNote } from '../core/notes/file';
import { sayReason } from '../core/reasons';
import { finish } from '../core/steps';
import { fromUtf8 } from '../core/text/bytes/utf8';
import { type Command, loadNames, loadPages, loadScript, oneOf, SCRIPTS, UsageError } from './command';
import { readBytes, readTexts } from './input';
import { complain } from './output';
import { inputsOf } from './paths';

/** The contents of the file with the same base name and another ending; '' if there is none. */
const beside = (file: string, ending: string): string =>
  existsSync(file + ending) ? fromUtf8(readBytes(file + ending)) : '';

export const cleanCommand: Command = {
  name: 'clean',
  usage: 'clean PATH… -o DIR [--script tw|hk|t|twp|hkp|cn]',
  summary: 'NAME.clean.txt: stories whole, paragraphs joined, furniture out; and a report',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' }, script: { type: 'string' } },
    });
    const { output } = values;
    if (output === undefined) throw new UsageError('clean needs a folder to write to: -o DIR');
    if (positionals.length === 0) throw new UsageError('clean needs a file or a folder');
    const to = values.script === undefined ? undefined : oneOf('script', values.script, SCRIPTS);
    const script: CleanScript | undefined =
      to === undefined ? undefined : { to, tables: loadScript(), names: loadNames() };
    const pages = loadPages();
    const { inputs, unreadable } = inputsOf(positionals);
    let refused = 0;
    const wrong = readTexts(inputs, ({ path, file }, text) => {
      const base = join(output, path.replace(/\.[^./]*$/, ''));
      const target = `${base}.clean.txt`;
      if (existsSync(target)) {
        complain(`${target}: is there already`);
        refused++;
        return;
      }
      const analysis = analyse(text, pages, { path });
      const copy = finish(cleanSteps(analysis, script));
      const { corrections } = readSidecar(beside(file, '.bulletin.json'));
      const { notes } = readNotes(beside(file, '.notes.jsonl'));
      const carried = finish(carriedCorrectionsSteps(corrections, copy.text, analysis.page));
      const carriedNotes = finish(carriedNotesSteps(notes, copy.text));
      const given = carried.filter((one) => corrections.some(({ kind }) => kind === one.kind));
      const report = cleanReport(
        copy,
        {
          name: basename(path),
          lines: analysis.page.lines,
          notes: [carriedNotes.length, notes.length],
          corrections: [given.length, corrections.length],
        },
        sayReason,
      );
      const files: readonly (readonly [string, string])[] = [
        [target, copy.text],
        [`${base}.clean.report.md`, report],
        ...(carried.length === 0
          ? []
          : [[`${target}.bulletin.json`, printSidecar(carried.reduce(withCorrection, EMPTY_SIDECAR))] as const]),
        ...(carriedNotes.length === 0
          ? []
          : [
              [
                `${target}.notes.jsonl`,
                printNotes(carriedNotes.reduce(withNote, EMPTY_NOTES), basename(target)),
              ] as const,
            ]),
      ];
      mkdirSync(dirname(target), { recursive: true });
      for (const [name, content] of files) {
        writeFileSync(name, content, { flag: 'wx' });
        if (readFileSync(name, 'utf8') !== content) throw new Error(`${name}: could not be written whole`);
      }
    });
    for (const path of unreadable) complain(`${path}: cannot be read`);
    return wrong + unreadable.length + refused > 0 ? 1 : 0;
  },
};
