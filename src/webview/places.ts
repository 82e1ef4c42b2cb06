/** Owns mapping between positions as the host counts them and positions in the page's DOM. */
import type { PagePlace } from '../core/reading-view/messages';

/** Elements inside a block that are not part of its text: readings, signs, page markers, spaces for line breaks. */
const APART = '.gap, rp, rt, sup, .page';

/** The text nodes of a block, without nested blocks. */
function textOf(block: Element): TreeWalker {
  return document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node.matches(APART) || node.hasAttribute('data-block') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
}

export const storyElement = (story: number): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-story="${story}"]`);

export const blockElement = ({ story, block }: Pick<PagePlace, 'story' | 'block'>): HTMLElement | null =>
  storyElement(story)?.querySelector<HTMLElement>(`[data-block="${block}"]`) ?? null;

/** The DOM range of a span of a block's text; null if the block is not on the page yet. */
export function rangeOf(place: Pick<PagePlace, 'story' | 'block'>, start: number, end: number): Range | null {
  const block = blockElement(place);
  if (block === null) return null;
  const walker = textOf(block);
  const range = document.createRange();
  range.selectNodeContents(block);
  range.collapse(true);
  let before = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start <= before + length) {
      range.setStart(node, start - before);
      range.collapse(true);
      begun = true;
    }
    if (begun) range.setEnd(node, Math.min(length, end - before));
    if (end <= before + length) break;
    before += length;
  }
  return range;
}

/** The position of a DOM point; undefined if it is in no block. */
function placeOfPoint(node: Node, offset: number): PagePlace | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest('[data-block]');
  const story = block?.closest('[data-story]');
  if (block == null || story == null) return undefined;
  const point = document.createRange();
  point.setStart(node, offset);
  const walker = textOf(block);
  let before = 0;
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const length = text.nodeValue?.length ?? 0;
    if (text === node) {
      before += offset;
      break;
    }
    if (point.comparePoint(text, 0) > 0) break;
    before += length;
  }
  return {
    story: Number(story.getAttribute('data-story')),
    block: Number(block.getAttribute('data-block')),
    offset: before,
  };
}

/** The position of an element: of words, of a note in the margin, of a story. */
export function placeOfElement(element: Element): PagePlace | undefined {
  const story = element.closest('[data-story]');
  const [of, offset] = [element.getAttribute('data-of'), element.getAttribute('data-offset')];
  if (story !== null && of !== null)
    return { story: Number(story.getAttribute('data-story')), block: Number(of), offset: Number(offset) };
  if (element === story) return { story: Number(story.getAttribute('data-story')), block: 0, offset: 0 };
  return placeOfPoint(element, 0);
}

/** The position at a point of the window. */
export function placeAt(x: number, y: number): PagePlace | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  return caret === null ? undefined : placeOfPoint(caret.offsetNode, caret.offset);
}
