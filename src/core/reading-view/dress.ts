/** Owns how stories are dressed for the reading view: what can be gone to, in the HTML that the export writes too. */

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
  /** Dates that stand on a calendar, all that speaks of time, or none. */
  readonly dates: 'calendar' | 'all' | 'none';
}

/** Whether a mark is to be seen; one that is not can still be pointed at and gone to. */
function isMarked(mark: EditionMark, kind: string, { kinds, dates }: ViewMarks): boolean {
  if (mark.kind === 'name') return (kinds as ReadonlySet<string>).has(kind);
  if (mark.kind === 'date') return dates === 'all' || (dates === 'calendar' && isOnCalendar(mark.value));
  return true;
}

const isOnCalendar = (value: string): boolean => dateClassOf(parseValue(value)) === 'calendar';

/**
 * Quotation marks as elements: in columns of characters they have another form. The text is HTML, in which curly marks stand as
 * they are; an apostrophe within a Latin word is none.
 */
const withQuotes = (html: string): string =>
  html.replace(/[“”‘]|(?<![A-Za-z])’/g, (sign) => `<span class="quote ${QUOTES.get(sign) ?? ''}">${sign}</span>`);
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', 'opens'],
  ['”', 'closes'],
  ['‘', 'opens inner'],
  ['’', 'closes inner'],
]);

/** How the stories of an edition are written for the view; a story is known by its index. */
export function viewDress(edition: Edition, marks: ViewMarks): (story: number, whole: WholeUnit) => string {
  const words = wordsFor(edition.script);
  const kindOf = new Map(edition.entities.map(({ id, kind }) => [id, kind]));
  /** A link to the place of the words in their text; where that is, the host knows. */
  const opened = (mark: EditionMark, abuts: boolean): readonly [string, string] => {
    const kind = mark.kind === 'name' ? (kindOf.get(mark.entity) ?? 'name') : mark.kind;
    const classes = [kind, ...(abuts ? ['abuts'] : []), ...(isMarked(mark, kind, marks) ? [] : ['unseen'])];
    const open = `<a class="${classes.join(' ')}" href="#">`;
    return mark.kind === 'date' ? [`${open}<time${datetime(mark.value)}>`, '</time></a>'] : [open, '</a>'];
  };
  const dress: StoryDress = {
    words,
    // places are counted in units of the text: what must not be shown has something in its place
    text: (text) => withQuotes(xml(replacedText(text))),
    figures: true,
    alwaysPages: false,
    // in the margin, where a page is all that there is room for
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
