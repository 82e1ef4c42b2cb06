/** The page that the project began with, where it is at hand: what must hold on it. What is expected comes with it. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import {
  bulletinApi,
  closeAll,
  definitionsAt,
  fileAt,
  hoverAt,
  openBulletin,
  placeOf,
  symbolsOf,
  traditionalOf,
} from './bulletins';

const PAGE = 'seed/页1.txt';

/** Written beside the page by the runner, from the right answers that lie with it. */
interface Expected {
  /** Headline and byline of each article and caption. */
  readonly articles: readonly (readonly [string, string])[];
  readonly people: readonly string[];
  readonly jumpLines: readonly { readonly line: number; readonly text: string }[];
}

async function expected(): Promise<Expected> {
  const bytes = await vscode.workspace.fs.readFile(fileAt('seed/expected.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as Expected;
}

async function reading() {
  const { documents, people, unresolved } = await (await bulletinApi()).annotations(fileAt(PAGE));
  const document = documents.find(({ path }) => path.endsWith('页1.txt'));
  ok(document, 'the page has no annotations');
  return { document, people, unresolved };
}

/** Simplified and Taiwan's traditional, for every character of the headlines in which they differ. */
const TRADITIONAL = new Map(
  '为為当當势勢变變领領导導现現场場检檢区區开開会會应應对對组組议議责責黄黃卫衛锋鋒线線丝絲项項实實坚堅决決赢贏击擊战戰务務'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

describe('the seed page', () => {
  after(closeAll);

  it('has exactly its headlines and bylines', async () => {
    const { articles } = await expected();
    const { document } = await reading();
    const found = document.units
      .filter(({ kind }) => kind === 'article' || kind === 'caption')
      .map(({ headline, byline }) => [headline, byline]);
    same(found, articles);
  });

  it('shows them in the outline', async () => {
    const { articles } = await expected();
    const { uri } = await openBulletin(PAGE);
    same(
      (await symbolsOf(uri)).map(({ name, detail }) => [name, detail]),
      articles,
    );
  });

  it('has both its jump lines, and says of each what was looked for and where', async () => {
    const { jumpLines } = await expected();
    const { document, unresolved } = await reading();
    same(
      document.jumpLines.map(({ line, text }) => ({ line, text })),
      jumpLines,
    );
    same(unresolved.length, jumpLines.length, 'unresolved');
    const page = await openBulletin(PAGE);
    const problems = await eventually('the Problems panel lists them', () => {
      const found = vscode.languages.getDiagnostics(page.uri);
      return found.length > 0 ? found : undefined;
    });
    same(
      problems.map(({ severity, range }) => [severity, range.start.line + 1]),
      jumpLines.map(({ line }) => [vscode.DiagnosticSeverity.Information, line]),
    );
    const at = placeOf(page, '(下转2版)');
    same((await definitionsAt(page.uri, at)).length, 0, 'definitions');
    // the editor's hover shows the problem, so that ours adds nothing to it
    ok(
      problems.every(({ message }) => message.includes('2')),
      'the problem says nothing of page 2',
    );
    same(await hoverAt(page.uri, at), '');
  });

  it('has its people recognised', async () => {
    const { people } = await expected();
    const { document } = await reading();
    const found = new Set(document.names.filter(({ kind }) => kind === 'person').map(({ text }) => text));
    same(
      people.filter((name) => !found.has(name)),
      [],
      'people that were not found',
    );
  });

  it('has every date of a month and a day marked', async () => {
    const { document } = await reading();
    const text = (await openBulletin(PAGE)).getText();
    const missed = [...text.matchAll(/\d{1,2}月\d{1,2}日/g)].filter(
      ({ index, 0: date }) => !document.dates.some(({ start, end }) => start <= index && index + date.length <= end),
    );
    same(missed.map(String), []);
  });

  it('has its headlines right in traditional characters', async () => {
    const { articles } = await expected();
    const view = await traditionalOf(await openBulletin(PAGE));
    for (const [headline] of articles) {
      const wanted = [...headline].map((char) => TRADITIONAL.get(char) ?? char).join('');
      ok(view.document.getText().includes(wanted), wanted);
    }
  });
});
