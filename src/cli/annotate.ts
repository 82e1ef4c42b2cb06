/** Owns `bulletin annotate`: files and folders in, one JSON value out. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../core/analysis';
import { annotationsOf } from '../core/export/annotations';
import { type Command, loadNames, loadPages, print, UsageError } from './command';

const TEXT_FILE = /\.(?:txt|md|bulletin)$/i;

interface Input {
  readonly path: string;
  readonly file: string;
}

function walk(folder: string, prefix: string): Input[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) return walk(file, `${prefix}${entry.name}/`);
      return entry.isFile() && TEXT_FILE.test(entry.name) ? [{ path: prefix + entry.name, file }] : [];
    });
}

function inputs(path: string): Input[] {
  try {
    return statSync(path).isDirectory() ? walk(path, '') : [{ path: basename(path), file: path }];
  } catch {
    throw new UsageError(`cannot read ${path}`);
  }
}

export const annotateCommand: Command = {
  name: 'annotate',
  usage: 'annotate PATH… [--issue-date YYYY-MM-DD]',
  summary: 'text files and folders, read as one set, to one JSON value',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'issue-date': { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError('annotate needs a file or a folder');
    const issueDate = values['issue-date'];
    const pages = loadPages();
    const documents = positionals.flatMap(inputs).map(({ path, file }) => ({
      path,
      analysis: analyse(readFileSync(file, 'utf8'), pages, { path, ...(issueDate === undefined ? {} : { issueDate }) }),
    }));
    await print(`${JSON.stringify(annotationsOf(documents, loadNames()), null, 1)}\n`);
  },
};
