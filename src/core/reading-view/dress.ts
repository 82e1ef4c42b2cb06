/** Owns the HTML of stories in the reading view: interactive elements added to the HTML of the export. */

import { parseValue } from '../dates/calendar/notation';
import { dateClassOf } from '../dates/date-class';
import { datetime } from '../edition/formats/html/marks';
import { type StoryDress, storyHtml } from '../edition/formats/html/story';
import { wordsFor } from '../edition/formats/words';
import type { Edition, EditionMark } from '../edition/model';
import type { WholeUnit } from '../edition/whole';
import type { NameKind } from '../names/model';
import { replacedText, xml } from '../text/plain';
import { typeset } from './typeset';

/** What is marked on the page. */
export interface ViewMarks {
  readonly kinds: ReadonlySet<NameKind>;
  /** Calendar dates only, all time expressions, or none. */
  readonly dates: 'calendar' | 'all' | 'none';
}

/** Whether a mark is visible; an invisible one still reacts to the pointer and to links. */
function isMarked(mark: EditionMark, kind: string, { kinds, dates }: ViewMarks): boolean {
  if (mark.kind === 'name') return (kinds as ReadonlySet<string>).has(kind);
  if (mark.kind === 'date') return dates === 'all' || (dates === 'calendar' && isOnCalendar(mark.value));
  return true;
}

const isOnCalendar = (value: string): boolean => dateClassOf(parseValue(value)) === 'calendar';

/**
 * Wraps quotation marks in elements, as vertical text uses other forms of them. The text is HTML, in which curly quotes
 * are literal; an apostrophe inside a Latin word is no quotation mark.
 */
const withQuotes = (html: string): string =>
  html.replace(/[“”‘]|(?<![A-Za-z])’/g, (sign) => `<span class="quote ${QUOTES.get(sign) ?? ''}">${sign}</span>`);
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', 'opens'],
  ['”', 'closes'],
  ['‘', 'opens inner'],
  ['’', 'closes inner'],
]);

/** How the stories of an edition are rendered for the view; a story is identified by its index. */
export function viewDress(edition: Edition, marks: ViewMarks): (story: number, whole: WholeUnit) => string {
  const words = wordsFor(edition.script);
  const kindOf = new Map(edition.entities.map(({ id, kind }) => [id, kind]));
  /** A link to the source of the words; the host resolves it. */
  const opened = (mark: EditionMark, abuts: boolean): readonly [string, string] => {
    const kind = mark.kind === 'name' ? (kindOf.get(mark.entity) ?? 'name') : mark.kind;
    const classes = [kind, ...(abuts ? ['abuts'] : []), ...(isMarked(mark, kind, marks) ? [] : ['unseen'])];
    const open = `<a class="${classes.join(' ')}" href="#">`;
    return mark.kind === 'date' ? [`${open}<time${datetime(mark.value)}>`, '</time></a>'] : [open, '</a>'];
  };
  const dress: StoryDress = {
    words,
    // offsets count units of the text, so characters that must not be shown are replaced, not removed
    text: (text) => withQuotes(xml(replacedText(text))),
    figures: true,
    alwaysPages: false,
    // in the margin there is only room for the page
    part: (page) => words.pages([page]),
    mark: (mark, _, abuts) => opened(mark, abuts),
    note: ({ highlight }) => (highlight ? '' : '<sup>※</sup>'),
    noted: (notes) => `<mark class="${notes.find(({ colour }) => colour !== undefined)?.colour ?? 'noted'}">`,
    block: (index) => ` data-block="${index}"`,
    story: '',
    back: ({ start }, block) => `<a class="back" href="#" data-of="${block}" data-offset="${start}">※</a>`,
  };
  return (story, whole) => {
    const set = { ...whole, blocks: whole.blocks.map((block) => ({ ...block, text: typeset(block.text) })) };
    return storyHtml(set, { ...dress, story: ` data-story="${story}" tabindex="-1"` }).join('\n');
  };
}
