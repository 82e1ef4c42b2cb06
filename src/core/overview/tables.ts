/** Owns the overview as tables: the content of the pictures, for screen readers and copying. */
import { xml } from '../text/plain';
import type { ItemPlace, OverviewData, OverviewWords } from './model';
import { itemAt, itemTitle, sheetTitle } from './picture';
import type { Targets } from './targets';

const cell = (inside: string): string => `<td>${inside}</td>`;

function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((one) => `<th scope="col">${xml(one)}</th>`).join('');
  return `<table><caption>${xml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

const keyOf = ({ sheet, item }: ItemPlace): string => `${sheet} ${item}`;

/** The description of the stories of each item: where they continue, where they came from, what is open. */
function storiesOf(data: OverviewData, said: OverviewWords, targets: Targets): ReadonlyMap<string, readonly string[]> {
  const stories = new Map<string, string[]>();
  const say = (place: ItemPlace, words: string): void => {
    const known = stories.get(keyOf(place));
    if (known === undefined) stories.set(keyOf(place), [words]);
    else known.push(words);
  };
  for (const { from, to, confidence, target } of data.ties) {
    const sure = (words: string): string => (confidence === 'certain' ? words : said.perhaps(words));
    say(from, targets.button(target, sure(said.goesOn(...itemAt(data, to, said)))));
    const source = data.sheets[from.sheet]?.items[from.item]?.target;
    if (source !== undefined) say(to, targets.button(source, sure(said.cameFrom(...itemAt(data, from, said)))));
  }
  for (const end of data.open) say(end.at, targets.button(end.target, said.openEnd(end)));
  return stories;
}

/** The tables of pages, people and days; tables without rows are omitted. */
export function tablesOf(data: OverviewData, said: OverviewWords, targets: Targets): string {
  const { columns } = said;
  const stories = storiesOf(data, said, targets);
  const articles = data.sheets.flatMap((sheet, index) =>
    sheet.items.map((item, at) => {
      const told = stories.get(keyOf({ sheet: index, item: at })) ?? [];
      const cells = [
        cell(xml(sheetTitle(sheet, said))),
        cell(targets.button(item.target, itemTitle(item, said))),
        cell(told.join('<br>')),
      ];
      return `<tr>${cells.join('')}</tr>`;
    }),
  );
  const people = data.people.map(({ name, titles, count, sheets }) => {
    const [first] = sheets;
    const named = first === undefined ? xml(name) : targets.button(first.target, name);
    return `<tr>${cell(named)}${cell(xml(titles.join('、')))}${cell(String(count))}</tr>`;
  });
  const days = data.days.map(
    ({ day, count, target }) => `<tr>${cell(targets.button(target, said.day(day)))}${cell(String(count))}</tr>`,
  );
  return [
    table(said.pages, [columns.page, columns.article, columns.story], articles),
    table(said.people, [columns.person, columns.titles, columns.mentions], people),
    table(said.days, [columns.day, columns.mentions], days),
  ]
    .filter(Boolean)
    .join('\n');
}
