/** Owns writing a story as HTML: heads, paragraphs, captions in boxes, the page of each part, notes in the margin. */
import { oneLine, plainText, xml } from '../../../text/plain';
import type { EditionBlock, EditionNote } from '../../model';
import type { WholePart, WholeUnit } from '../../whole';
import type { FormatWords } from '../words';
import { type InlineDress, inlineHtml, withFigures } from './inline';

/** How a story is rendered. */
export interface StoryDress extends InlineDress {
  readonly words: FormatWords;
  /** Whether the page is shown above a story that is on a single page. */
  readonly alwaysPages: boolean;
  /** The marker where a part from another page begins. */
  readonly part: (page: string) => string;
  /** Attributes of the element of a block (index in the story's blocks), each preceded by a space. */
  readonly block: (index: number) => string;
  /** Attributes of the story's own element. */
  readonly story: string;
  /** The link from a note back to its position in a block. */
  readonly back: (note: EditionNote, block: number) => string;
}

const CAPTIONS: ReadonlySet<EditionBlock['role']> = new Set(['caption', 'caption-title']);

/** A headline whose space-separated parts are no longer than this breaks only between them, in UTF-16 units. */
const LONGEST_PART = 20;

function isParted(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  return parts.length > 1 && parts.every((part) => part.length <= LONGEST_PART);
}

function blockElement(block: EditionBlock, attributes: string, inside: string): string {
  switch (block.role) {
    case 'headline':
      return `<h2${isParted(block.text) ? ' class="parted"' : ''}${attributes}>${inside}</h2>`;
    case 'section':
      return `<h3${attributes}>${inside}</h3>`;
    default:
      return `<p class="${block.role}"${attributes}>${inside}</p>`;
  }
}

function noteElements({ notes }: EditionBlock, index: number, { back }: StoryDress): readonly string[] {
  return notes
    .filter(({ highlight }) => !highlight)
    .map((note) => {
      const { id, body, tags } = note;
      const tagged = tags.map((tag) => ` #${xml(oneLine(tag))}`).join('');
      return `<aside class="note" id="${id}" role="note">${back(note, index)} ${xml(plainText(body))}${tagged}</aside>`;
    });
}

/** The page of a part, if it is known and the part is not the first. */
const pageOf = (part: WholePart | undefined, dress: StoryDress): string =>
  part?.unit.page == null || part.block === 0
    ? ''
    : `<span class="page">${withFigures(dress.part(part.unit.page), dress)}</span>`;

/** The lines of a story's HTML; all text is escaped. */
export function storyHtml(whole: WholeUnit, dress: StoryDress): readonly string[] {
  const { unit, blocks, parts, pages } = whole;
  const label = unit.headline === '' ? '' : ` aria-label="${xml(oneLine(unit.headline))}"`;
  const out = [`<article id="${unit.id}" class="${unit.kind}"${label}${dress.story}>`];
  if (pages.length > (dress.alwaysPages ? 0 : 1))
    out.push(`<p class="where">${withFigures(dress.words.pages(pages), dress)}</p>`);
  const partAt = new Map(parts.filter(({ block }) => block > 0).map((part) => [part.block, part]));
  let boxed = false;
  const box = (wanted: boolean): void => {
    if (wanted !== boxed) out.push(wanted ? '<div class="box">' : '</div>');
    boxed = wanted;
  };
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    const page = pageOf(partAt.get(index), dress);
    // the photographer is credited below the caption
    box(CAPTIONS.has(block.role) || (boxed && block.role === 'credit'));
    if (page !== '') out.push(`<p class="part">${page}</p>`);
    let inside = inlineHtml(block, dress);
    const notes = [...noteElements(block, index, dress)];
    const first = index;
    // a sentence that a page break divided continues in its paragraph
    for (let part = partAt.get(index + 1); part?.goesOn === true; part = partAt.get(index + 1)) {
      const rest = blocks[index + 1];
      if (rest === undefined) break;
      index++;
      inside += `${pageOf(part, dress)}<span class="rest"${dress.block(index)}>${inlineHtml(rest, dress)}</span>`;
      for (const note of noteElements(rest, index, dress)) notes.push(note);
    }
    out.push(blockElement(block, dress.block(first), inside));
    for (const note of notes) out.push(note);
  }
  box(false);
  out.push('</article>');
  return out;
}
