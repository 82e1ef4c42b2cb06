/** Owns the commands that set the paper and the day of a text. */
import { type Disposable, l10n, type TextDocument, window, workspace } from 'vscode';
import type { Correction } from '../../core/corrections/model';
import { typedDay, typedPaper } from '../../core/corrections/typed-facts';
import type { PageReading } from '../../core/page/model';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { askFor } from '../../host/shown/messages';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';

/** Why the input is no day; undefined if it is one. */
function wrongDay(typed: string): string | undefined {
  const day = typedDay(typed);
  switch (day.kind) {
    case 'day':
      return undefined;
    case 'open':
      return l10n.t('This may be {0} or {1}: write the year first.', day.dates[0] ?? '', day.dates[1] ?? '');
    case 'no-such-day':
      return l10n.t('There is no such day.');
    case 'not-understood':
      return l10n.t('Write the day as 2020-02-03, 2020年2月3日 or 民国109年2月3日.');
  }
}

const isoOf = (typed: string): string | undefined => {
  const day = typedDay(typed);
  return day.kind === 'day' ? day.date : undefined;
};

/** Reads a command argument; if it is missing the reader is asked. */
const argument =
  (read: (typed: string) => string | undefined, what: string) =>
  (value: unknown): Read<string | undefined> => {
    if (typeof value !== 'string') return given(undefined);
    const taken = read(value);
    return taken === undefined ? refused(what) : given(taken);
  };

const askForDay = async ({ issueDate }: PageReading): Promise<string | undefined> => {
  const typed = await askFor({
    title: l10n.t('Set Issue Date'),
    prompt: l10n.t('The day this paper appeared'),
    value: issueDate?.value ?? '',
    placeHolder: l10n.t('2020-02-03, 2020年2月3日, 民国109年2月3日'),
    validateInput: wrongDay,
  });
  return typed === undefined ? undefined : isoOf(typed);
};

const askForPaper = async ({ paper }: PageReading): Promise<string | undefined> => {
  const typed = await askFor({
    title: l10n.t('Set Paper Name'),
    prompt: l10n.t('The name of the paper or bulletin that this text is from'),
    value: paper?.value ?? '',
    validateInput: (words) =>
      typedPaper(words) === undefined ? l10n.t('Write the name of the paper, in at most 100 characters.') : undefined,
  });
  return typed === undefined ? undefined : typedPaper(typed);
};

/** The text in the active editor; for a view, its source. */
async function inFront({ projections }: Services): Promise<TextDocument | undefined> {
  const document = window.activeTextEditor?.document;
  return document && workspace.openTextDocument(projections.of(document)?.source ?? document.uri);
}

export function registerIssueFacts(services: Services): Disposable {
  const { analyses, corrections, log } = services;
  const command = (
    id: string,
    read: (value: unknown) => Read<string | undefined>,
    ask: (page: PageReading) => Promise<string | undefined>,
    correction: (value: string) => Correction,
  ): Disposable =>
    registerCommandWith(log, id, read, async (said) => {
      const document = await inFront(services);
      if (document === undefined) return;
      const value = said ?? (await ask((await analyses.of(document)).page));
      if (value !== undefined) await corrections.add(document.uri, correction(value));
    });
  return together(
    command('bulletin.setIssueDate', argument(isoOf, 'no day'), askForDay, (value) => ({ kind: 'issue-date', value })),
    command('bulletin.setPaper', argument(typedPaper, 'no name of a paper'), askForPaper, (value) => ({
      kind: 'paper',
      value,
    })),
  );
}
