/** Owns `bulletin mentions`: JSON lines of texts in, JSON lines of their names and dates out. */

import { findDates } from '../core/dates/find';
import { findNames } from '../core/names/find';
import { plainReading } from '../core/page/plain';
import { type Command, loadNames, print, readStandardInput, UsageError } from './command';

interface Request {
  readonly text: string;
  readonly issueDate?: string;
  readonly reference?: string;
}

function parse(line: string, number: number): Request {
  try {
    const value = JSON.parse(line) as Request;
    if (typeof value.text === 'string') return value;
  } catch {
    // falls through to the one message for every malformed line
  }
  throw new UsageError(`line ${number} of the input is not a JSON object with a "text"`);
}

export const mentionsCommand: Command = {
  name: 'mentions',
  usage: 'mentions < JSONLINES',
  summary: 'each {"text", "issueDate"?, "reference"?} to {"names", "dates"}',
  async run() {
    const names = loadNames();
    const out: string[] = [];
    for (const [index, line] of readStandardInput().split('\n').entries()) {
      if (line.trim() === '') continue;
      const { text, issueDate, reference } = parse(line, index + 1);
      const reading = plainReading(text);
      out.push(
        JSON.stringify({
          names: findNames(reading, names).mentions.map(({ start, end, text: name, kind, spans, entity }) => ({
            start,
            end,
            text: name,
            kind,
            spans: spans.map((span) => [span.start, span.end]),
            entity,
          })),
          dates: findDates(reading, { issueDate, reference }).map((date) => ({
            start: date.start,
            end: date.end,
            text: date.text,
            value: date.value,
            alternatives: date.alternatives,
            basis: date.basis,
            class: date.class,
          })),
        }),
      );
    }
    await print(out.map((line) => `${line}\n`).join(''));
  },
};
