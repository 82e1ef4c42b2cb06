/** Owns the stories of the page: shown as the host sends them, the far ones awaited until they come near. */
import type { PagePlace, ToPage } from '../core/reading-view/messages';
import { blockElement, rangeOf, storyElement } from './places';
import { elementOf } from './safe-html';

type PageMessage = Extract<ToPage, { type: 'page' }>;

/** What stories need of the page around them. */
interface StoriesOptions {
  readonly main: HTMLElement;
  /** What the rows that belong to no article are called. */
  readonly asideWords: string;
  /** Asks the host for stories. */
  readonly want: (turn: number, stories: readonly number[]) => void;
  /** Stories were put on the page. */
  readonly onShown: () => void;
}

export class Stories {
  readonly #options: StoriesOptions;
  /** What is on the page, by its HTML. */
  #shown = new Map<string, HTMLElement>();
  /** The stories that are on the page with their words. */
  #here = new Set<number>();
  /** What belongs to no article, folded below a line. */
  readonly #folded = document.createElement('details');
  readonly #summary = document.createElement('summary');
  readonly #near: IntersectionObserver;
  readonly #wanted = new Set<number>();
  #isAsking = false;
  #turn = -1;
  #id = '';
  #stories: PageMessage['stories'] = [];
  /** A place to show once its story is there. */
  #pending: { readonly place: PagePlace; readonly run: (place: PagePlace) => void } | undefined;

  constructor(options: StoriesOptions) {
    this.#options = options;
    this.#summary.lang = document.documentElement.lang;
    this.#summary.textContent = options.asideWords;
    this.#near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) this.#want(Number(target.getAttribute('data-story')));
      },
      { root: options.main, rootMargin: '150%' },
    );
  }

  get turn(): number {
    return this.#turn;
  }

  /** The stories of the page in order, those that are put aside at the end. */
  get elements(): readonly HTMLElement[] {
    return [...this.#options.main.querySelectorAll<HTMLElement>('[data-story]')];
  }

  /** Shows a page; what of it is on the page already stays. Says whether it is the page that was shown before. */
  show({ turn, id, stories, html }: PageMessage): boolean {
    const isSame = id === this.#id;
    this.#turn = turn;
    this.#id = id;
    this.#stories = stories;
    this.#near.disconnect();
    this.#wanted.clear();
    this.#pending = undefined;
    if (!isSame) {
      this.#shown.clear();
      this.#folded.open = false;
    }
    const sent = new Map(html.map((one) => [one.story, one.html]));
    const now = new Set<number>();
    const kept = new Map<string, HTMLElement>();
    const nodes: HTMLElement[] = [];
    const aside: HTMLElement[] = [];
    for (const [story, { length, isAside }] of stories.entries()) {
      const own = sent.get(story);
      // what stands for a story that was not sent is known by its length
      const key = own ?? `${story} ${length}`;
      const element =
        this.#shown.get(key) ?? (own === undefined ? undefined : elementOf(own)) ?? awaited(story, length);
      kept.set(key, element);
      if (own === undefined) this.#near.observe(element);
      else now.add(story);
      (isAside ? aside : nodes).push(element);
    }
    this.#here = now;
    this.#shown = kept;
    arrange(this.#folded, [this.#summary, ...aside]);
    arrange(this.#options.main, aside.length === 0 ? nodes : [...nodes, this.#folded]);
    this.#options.onShown();
    return isSame;
  }

  /** Puts stories in the places that were kept for them. */
  fill(turn: number, html: PageMessage['html']): void {
    if (turn !== this.#turn) return;
    for (const { story, html: own } of html) {
      const place = storyElement(story);
      const element = elementOf(own);
      if (place === null || element === undefined) continue;
      this.#near.unobserve(place);
      place.replaceWith(element);
      this.#shown.set(own, element);
      this.#here.add(story);
      this.#wanted.delete(story);
    }
    this.#options.onShown();
    const pending = this.#pending;
    if (pending !== undefined && this.#here.has(pending.place.story)) {
      this.#pending = undefined;
      pending.run(pending.place);
    }
  }

  /** Does something with a place once it is on the page. */
  when(place: PagePlace, run: (place: PagePlace) => void): void {
    if (this.#here.has(place.story)) run(place);
    else if (place.story < this.#stories.length) {
      this.#pending = { place, run };
      const element = storyElement(place.story);
      if (element?.closest('details:not([open])') === null)
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      this.#want(place.story);
    }
  }

  /** Whether a story is on the page with its words. */
  has(story: number): boolean {
    return this.#here.has(story);
  }

  /** Stories that come near together are asked for together. */
  #want(story: number): void {
    if (this.#here.has(story) || this.#wanted.has(story)) return;
    this.#wanted.add(story);
    if (this.#isAsking) return;
    this.#isAsking = true;
    queueMicrotask(() => {
      this.#isAsking = false;
      this.#options.want(this.#turn, [...this.#wanted].slice(0, 200));
      this.#wanted.clear();
    });
  }
}

/** Puts elements into another in this order; what stands where it belongs is not touched, so that it keeps focus and selection. */
function arrange(parent: HTMLElement, elements: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(elements);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  for (const [index, element] of elements.entries())
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
}

/** The place of a story that was not sent yet, about as long as it will be. */
function awaited(story: number, length: number): HTMLElement {
  const element = document.createElement('article');
  element.className = 'awaited';
  element.tabIndex = -1;
  element.dataset['story'] = String(story);
  element.style.setProperty('--length', String(length));
  return element;
}

/** What of the page is seen: where the page is set in columns it goes on to the left. */
function isSeen(main: HTMLElement, box: DOMRect): boolean {
  const view = main.getBoundingClientRect();
  return (
    box.bottom > view.top + 8 && box.top < view.bottom - 24 && box.right > view.left + 24 && box.left < view.right - 8
  );
}

/** Brings a place into view, a little below the beginning of what is seen, unless it is seen already. */
export function bringIntoView(main: HTMLElement, place: PagePlace, how: 'quietly' | 'unless seen' | 'always'): void {
  const details = storyElement(place.story)?.closest('details');
  // what is folded away stays so for who only passes over it in the text
  if (details?.open === false && how === 'quietly') return;
  if (details) details.open = true;
  const range = rangeOf(place, place.offset, place.offset + 1);
  const box = range?.getBoundingClientRect() ?? blockElement(place)?.getBoundingClientRect();
  if (box === undefined || (how !== 'always' && isSeen(main, box))) return;
  const view = main.getBoundingClientRect();
  if (document.body.classList.contains('vertical')) main.scrollBy({ left: box.right - view.right + view.width * 0.15 });
  else main.scrollBy({ top: box.top - view.top - view.height * 0.15 });
}
