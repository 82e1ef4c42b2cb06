/** Owns the message that shows a leaf: all its properties, and the HTML near the reader's position. */
import type { PagePlace, ToPage } from '../../core/reading-view/messages';
import { leafLabel, type ShownLeaf } from './leaf';

/** How much of a page is sent at once, in UTF-16 units; the rest is sent as the reader approaches it. */
const AT_ONCE = 12_000;

const lengthOf = ({ stories }: ShownLeaf, story: number): number =>
  (stories[story]?.blocks ?? []).reduce((sum, { text }) => sum + text.length, 0);

/** The stories to send with a leaf: those that the page already has, and those from the reader's position on. */
export function storiesToSend(made: ShownLeaf, place: PagePlace | null, before: Iterable<number>): ReadonlySet<number> {
  const wanted = new Set([...before].filter((story) => story < made.stories.length));
  let length = 0;
  const first = Math.max(0, (place?.story ?? 0) - 1);
  for (let story = first; story < made.stories.length && length < AT_ONCE; story++) {
    wanted.add(story);
    length += lengthOf(made, story);
  }
  return wanted;
}

/** The message that shows a leaf. */
export function pageMessage(
  made: ShownLeaf,
  turn: number,
  place: PagePlace | null,
  sent: ReadonlySet<number>,
): Extract<ToPage, { type: 'page' }> {
  const { leaf, leaves, edition, stories, issue, title } = made;
  return {
    type: 'page',
    turn,
    id: leaf.id,
    title,
    lang: edition.script,
    leaves: leaves.map((one) => ({ id: one.id, label: leafLabel(one, issue.texts), headline: one.headline })),
    stories: stories.map(({ unit }, story) => ({
      length: lengthOf(made, story),
      isAside: unit.kind !== 'article' && unit.kind !== 'caption',
    })),
    html: [...sent].map((story) => ({ story, html: made.html(story) })),
    hasNotes: stories.some(({ blocks }) => blocks.some(({ notes }) => notes.some(({ highlight }) => !highlight))),
    place,
  };
}
