/** Owns the keyboard shortcuts of the page. */
import type { PagePlace } from '../core/reading-view/messages';
import { placeOfElement } from './places';
import type { Stories } from './stories';

/** The actions of keys. */
interface KeyActions {
  readonly main: HTMLElement;
  readonly stories: Stories;
  go(place: PagePlace | undefined, stays: boolean): void;
  leaf(by: 1 | -1): void;
  find(): void;
  help(): void;
  turn(): void;
  mark(): void;
  resize(by: 1 | -1): void;
  look(): void;
  overview(): void;
  enterCard(): boolean;
  top(): PagePlace | undefined;
  show(place: PagePlace): void;
  escape(): void;
}

/** The fraction of the visible page by which the space bar scrolls. */
const SCREEN = 0.85;

/** The current story: that of the focus, else the first visible one; -1 if there is none. */
function storyHere({ stories, top }: KeyActions): number {
  const { activeElement } = document;
  const focused = activeElement?.closest<HTMLElement>('[data-story]') ?? null;
  if (focused !== null) return stories.elements.indexOf(focused);
  const story = top()?.story;
  return stories.elements.findIndex((element) => element.dataset['story'] === String(story));
}

function stepArticle(actions: KeyActions, by: 1 | -1): void {
  const { elements } = actions.stories;
  const here = storyHere(actions);
  const focused = document.activeElement?.closest('[data-story]') !== null;
  // the first step goes to the visible article itself
  const next = elements[focused || here < 0 ? Math.max(0, here + by) : here];
  const place = next === undefined ? undefined : placeOfElement(next);
  if (next === undefined || place === undefined) return;
  const details = next.closest('details');
  if (details !== null) details.open = true;
  next.focus({ preventScroll: true });
  actions.show(place);
  actions.go(place, true);
}

export function listenToKeys(actions: KeyActions): void {
  const { main } = actions;
  /** Scrolls by screens in the reading direction. */
  const scroll = (by: 1 | -1): void => {
    if (document.body.classList.contains('vertical')) main.scrollBy({ left: -by * main.clientWidth * SCREEN });
    else main.scrollBy({ top: by * main.clientHeight * SCREEN });
  };
  const keys: ReadonlyMap<string, () => void> = new Map([
    ['j', () => stepArticle(actions, 1)],
    ['k', () => stepArticle(actions, -1)],
    ['n', () => actions.leaf(1)],
    ['p', () => actions.leaf(-1)],
    ['/', () => actions.find()],
    ['?', () => actions.help()],
    ['v', () => actions.turn()],
    ['m', () => actions.mark()],
    ['a', () => actions.look()],
    ['o', () => actions.overview()],
    ['+', () => actions.resize(1)],
    ['=', () => actions.resize(1)],
    ['-', () => actions.resize(-1)],
    ['PageDown', () => scroll(1)],
    ['PageUp', () => scroll(-1)],
    ['Home', () => main.scrollTo({ top: 0, left: 0 })],
    ['End', () => main.scrollTo({ top: main.scrollHeight, left: -main.scrollWidth })],
  ]);
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!(target instanceof Element) || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (key === 'f') actions.find();
      return;
    }
    if (key === 'Escape') {
      actions.escape();
      return;
    }
    if (target.closest('input, textarea, select, dialog') !== null) return;
    const isControl = target.closest('summary, button') !== null;
    const onPage = !isControl && (main.contains(target) || target === document.body);
    if (key === 'Enter' && onPage) {
      const from = target.closest('a, [data-story]');
      if (from === null) return;
      event.preventDefault();
      actions.go(placeOfElement(from), false);
      return;
    }
    if (key === ' ' && onPage) {
      event.preventDefault();
      if (target.closest('a') === null || !actions.enterCard()) scroll(event.shiftKey ? -1 : 1);
      return;
    }
    const run = keys.get(key);
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
}
