/** Owns Go to Symbol in Workspace: people by name or pinyin initials, headlines, and sentences about a day. */
import {
  type CancellationToken,
  type Disposable,
  type Location,
  languages,
  SymbolInformation,
  SymbolKind,
  Uri,
} from 'vscode';
import { inContext } from '../core/corpus/concordance';
import { pinyinInitials } from '../core/corpus/initials';
import { headlinesLike, peopleLike, timeOfQuery } from '../core/corpus/lookup';
import { type CorpusDate, isSameTime } from '../core/corpus/timeline';
import { isMargin } from '../core/page/passages';
import { foldForSearch } from '../core/script/fold';
import { shown } from '../core/text/shown';
import { locationOf } from '../host/documents/ranges';
import type { Services } from '../host/services';
import { eachOf } from '../host/shown/each';
import type { IssueText } from '../host/workspace-index/library';

/** The number of symbols returned at most. */
const MOST_SYMBOLS = 300;

/** The label of a symbol. VS Code filters labels by the query, so a symbol that matches in another way (pinyin) has the query appended. */
function shownAs(name: string, query: string): string {
  return shown(name.toLowerCase().includes(query.toLowerCase()) ? name : `${name} · ${query}`);
}

function said(texts: readonly IssueText[], key: string): readonly CorpusDate[] {
  return texts.flatMap(({ key: document, analysis }) =>
    analysis
      .dates()
      .filter((date) => isSameTime(date, key) && !isMargin(analysis.page, date.paragraph))
      .map((date) => ({ document: { key: document, page: analysis.page, dates: analysis.dates() }, date })),
  );
}

export function registerSymbols({ library, log, scopes }: Services): Disposable {
  const dated = (texts: readonly IssueText[], query: string, key: string): SymbolInformation[] =>
    eachOf('a symbol', said(texts, key), log, ({ document: { key: uri, page }, date }) => {
      const { before, words, after } = inContext(page, date);
      const headline = page.units[page.paragraphs[date.paragraph]?.unit ?? 0]?.headline ?? '';
      const location = locationOf(Uri.parse(uri, true), page.lines, date);
      return [
        new SymbolInformation(shownAs(before + words + after, query), SymbolKind.Event, shown(headline), location),
      ];
    });
  const headlines = (texts: readonly IssueText[], query: string): SymbolInformation[] =>
    eachOf('the headlines of a text', texts, log, ({ uri, path, analysis: { page } }) =>
      headlinesLike(page, query, foldForSearch).map(({ headline, headlineSpan, start }) => {
        const location = locationOf(uri, page.lines, headlineSpan ?? { start, end: start });
        return new SymbolInformation(shownAs(headline, query), SymbolKind.String, shown(path), location);
      }),
    );
  const people = async (
    texts: readonly IssueText[],
    query: string,
    token: CancellationToken,
  ): Promise<SymbolInformation[]> => {
    const entities = await scopes.gathered(texts, token);
    // Chinese collation is expensive to load, so only when people are searched
    const likely = peopleLike(entities, query, { fold: foldForSearch, initials: pinyinInitials() });
    return eachOf('a symbol', likely, log, ({ person, form, first }) => {
      const { key, page } = first.document;
      const location: Location = locationOf(Uri.parse(key, true), page.lines, first.mention);
      const titles = shown(person.titles.join('、'));
      return [new SymbolInformation(shownAs(form, query), SymbolKind.Object, titles, location)];
    });
  };
  return languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(typed, token) {
      const query = typed.trim();
      if (query === '') return [];
      const texts = await library.texts(token);
      const key = timeOfQuery(query);
      if (key !== undefined) return dated(await scopes.withDates(texts, token), query, key).slice(0, MOST_SYMBOLS);
      return [...(await people(texts, query, token)), ...headlines(texts, query)].slice(0, MOST_SYMBOLS);
    },
  });
}
