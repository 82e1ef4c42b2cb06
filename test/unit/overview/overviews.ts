/** Owns the overviews of the tests: gathered from texts as an issue, and the words around them. */
import type { OverviewText } from '../../../src/core/overview/gather';
import { overviewSteps } from '../../../src/core/overview/gather';
import type { OverviewData, OverviewWords } from '../../../src/core/overview/model';
import { finish } from '../../../src/core/steps';
import { tieStories } from '../../../src/core/stories/tie';
import { names } from '../edition/editions';
import { analyse } from '../reading';

/** The overview of texts by path. */
export function overviewOf(texts: Readonly<Record<string, string>>): OverviewData {
  const read = Object.entries(texts).map(([path, text]): OverviewText => {
    const analysis = analyse(text, { path });
    return { key: path, path, page: analysis.page, names: analysis.names(names), dates: analysis.dates() };
  });
  const stories = tieStories(read.map(({ key, path, page }) => ({ key, path, reading: page })));
  return finish(overviewSteps(read, stories, names.fold));
}

export const WORDS: OverviewWords = {
  title: 'Overview',
  pages: 'Pages and stories',
  people: 'Named most',
  days: 'Days mentioned',
  tables: 'As tables',
  columns: {
    page: 'Page',
    article: 'Article',
    story: 'Story',
    person: 'Person',
    titles: 'Titles',
    mentions: 'Mentions',
    day: 'Day',
  },
  page: (page) => `Page ${page}`,
  caption: (title) => `Caption: ${title}`,
  untitled: 'without a headline',
  goesOn: (title, page) => `goes on at “${title}”, ${page}`,
  cameFrom: (title, page) => `came from “${title}”, ${page}`,
  perhaps: (words) => `perhaps: ${words}`,
  openEnd: ({ direction, page, kind }) => `${kind}, ${direction}, ${page ?? 'no page'}`,
  times: (count) => `${count}×`,
  more: (count) => `and ${count} more`,
  day: (iso) => iso,
  dayShort: (iso) => iso.slice(5),
  issueDay: 'day of the issue',
  thisIssue: 'issue',
};
