/** Owns `bulletin annotate`: reads files and folders, prints one JSON value. */
import { parseArgs } from 'node:util';
import { analyse } from '../core/analysis';
import { parseIsoDay } from '../core/dates/calendar/gregorian';
import { type AnnotatedDocument, annotationsOf } from '../core/export/annotations';
import { type Command, loadNames, loadPages, UsageError } from './command';
import { readTexts } from './input';
import { complain, harmlessJson, print } from './output';
import { inputsOf } from './paths';

const DAY = /^\d{4}-\d\d-\d\d$/;

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
    if (issueDate !== undefined && (!DAY.test(issueDate) || parseIsoDay(issueDate) === undefined)) {
      throw new UsageError('--issue-date is a day such as 2020-02-03');
    }
    const pages = loadPages();
    const day = issueDate === undefined ? {} : { issueDate };
    const documents: AnnotatedDocument[] = [];
    const { inputs, unreadable } = inputsOf(positionals);
    const wrong = readTexts(inputs, ({ path }, text) => {
      documents.push({ path, analysis: analyse(text, pages, { path, ...day }) });
    });
    for (const path of unreadable) complain(`${path}: cannot be read`);
    await print(`${harmlessJson(annotationsOf(documents, loadNames()), 1)}\n`);
    return wrong + unreadable.length > 0 ? 1 : 0;
  },
};
