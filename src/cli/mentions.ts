/** Owns `bulletin mentions`: reads JSON Lines of texts and prints JSON Lines of their names and dates, one for each line read. */

import { parseIsoDay } from '../core/dates/calendar/gregorian';
import { printValue } from '../core/dates/calendar/notation';
import { findDates } from '../core/dates/find';
import { findNames } from '../core/names/find';
import { plainReading } from '../core/page/plain';
import { type Command, loadNames } from './command';
import { readStandardInput } from './input';
import { harmlessJson, print } from './output';

interface Request {
  readonly text: string;
  readonly issueDate?: string;
  readonly reference?: string;
}

/** The request of a line, or the error in it. */
function parse(line: string): Request | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'not JSON' };
  }
  const { text, issueDate, reference } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return { error: 'not an object with a "text"' };
  for (const [name, day] of [
    ['issueDate', issueDate],
    ['reference', reference],
  ] as const) {
    const isDay = typeof day === 'string' && parseIsoDay(day) !== undefined;
    if (day !== undefined && day !== null && !isDay) return { error: `"${name}" is no day such as 2020-02-03` };
  }
  return {
    text,
    ...(typeof issueDate === 'string' ? { issueDate } : {}),
    ...(typeof reference === 'string' ? { reference } : {}),
  };
}

export const mentionsCommand: Command = {
  name: 'mentions',
  usage: 'mentions < JSONLINES',
  summary: 'each {"text", "issueDate"?, "reference"?} to {"names", "dates"}, or to {"error"}',
  async run() {
    const names = loadNames();
    for (const line of (await readStandardInput()).replace(/^\ufeff/, '').split('\n')) {
      if (line.trim() === '') continue;
      const request = parse(line);
      if ('error' in request) {
        await print(`${harmlessJson(request)}\n`);
        continue;
      }
      const { text, issueDate, reference } = request;
      const reading = plainReading(text);
      const answer = {
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
          value: printValue(date.value),
          alternatives: date.alternatives.map(printValue),
          basis: date.basis,
          class: date.class,
        })),
      };
      await print(`${harmlessJson(answer)}\n`);
    }
    return 0;
  },
};
