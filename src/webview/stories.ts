/** Owns the stories of the page: those that the host has sent, and placeholders for the others until they come near. */
import type { PagePlace, ToPage } from '../core/reading-view/messages';
import { blockElement, rangeOf, storyElement } from './places';
import { elementOf } from './safe-html';

type PageMessage = Extract<ToPage, { type: 'page' }>;

/** What stories need from their page. */
interface StoriesOptions {
  readonly main: HTMLElement;
  /** The heading of the rows that belong to no article. */
  readonly asideWords: string;
  /** Requests stories from the host. */
  readonly want: (turn: number, stories: readonly number[]) => void;
  /** Called after stories were inserted. */
  readonly onShown: () => void;
}

export class Stories {
  readonly #options: StoriesOptions;
  /** The elements on the page, by their HTML. */
  #shown = new Map<string, HTMLElement>();
  /** The stories on the page that are not placeholders. */
  #here = new Set<number>();
  /** The collapsed section of what belongs to no article. */
  readonly #folded = document.createElement('details');
  readonly #summary = document.createElement('summary');
  readonly #near: IntersectionObserver;
  readonly #wanted = new Set<number>();
  #isAsking = false;
  #turn = -1;
  #id = '';
  #stories: PageMessage['stories'] = [];
  /** A position to scroll to once its story is there. */
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

  /** The stories of the page in order, those outside articles last. */
  get elements(): readonly HTMLElement[] {
    return [...this.#options.main.querySelectorAll<HTMLElement>('[data-story]')];
  }

  /** Shows a page, reusing elements that are already there. Returns whether it is the same page as before. */
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
      // a placeholder is identified by its length
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

  /** Replaces placeholders by stories. */
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

  /** Acts on a position as soon as it is on the page. */
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

  /** Whether a story is on the page and not a placeholder. */
  has(story: number): boolean {
    return this.#here.has(story);
  }

  /** Stories that come near at the same time are requested together. */
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

/**
 * Makes elements the children of another in this order; those already in place are not moved, so that they keep focus
 * and selection.
 */
function arrange(parent: HTMLElement, elements: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(elements);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  for (const [index, element] of elements.entries())
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
}

/** A placeholder with approximately the length of its story. */
function awaited(story: number, length: number): HTMLElement {
  const element = document.createElement('article');
  element.className = 'awaited';
  element.tabIndex = -1;
  element.dataset['story'] = String(story);
  element.style.setProperty('--length', String(length));
  return element;
}

/** The visible part of the page; vertical text extends to the left. */
function isSeen(main: HTMLElement, box: DOMRect): boolean {
  const view = main.getBoundingClientRect();
  return (
    box.bottom > view.top + 8 && box.top < view.bottom - 24 && box.right > view.left + 24 && box.left < view.right - 8
  );
}

const boxOf = (place: PagePlace): DOMRect | undefined =>
  rangeOf(place, place.offset, place.offset + 1)?.getBoundingClientRect() ??
  blockElement(place)?.getBoundingClientRect();

/** How far a position is from where the visible part starts, in the direction in which lines follow, in pixels. */
function distanceOf(main: HTMLElement, place: PagePlace): number | undefined {
  const box = boxOf(place);
  const view = main.getBoundingClientRect();
  if (box === undefined) return undefined;
  return document.body.classList.contains('vertical') ? view.right - box.right : box.top - view.top;
}

/** Remembers where a position is seen; what it returns scrolls it there again, however the page is set by then. */
export function keepInPlace(main: HTMLElement, place: PagePlace): () => void {
  const before = distanceOf(main, place) ?? 0;
  const restore = (): void => {
    const by = (distanceOf(main, place) ?? before) - before;
    const isVertical = document.body.classList.contains('vertical');
    main.scrollBy({ behavior: 'instant', ...(isVertical ? { left: -by } : { top: by }) });
  };
  return () =>
    requestAnimationFrame(() => {
      restore();
      // stories that are seen only now have their true lengths now
      requestAnimationFrame(restore);
    });
}

/** Scrolls a position into view, slightly after the start of the visible part, unless it is already visible. */
export function bringIntoView(main: HTMLElement, place: PagePlace, how: 'quietly' | 'unless seen' | 'always'): void {
  const details = storyElement(place.story)?.closest('details');
  // following the cursor does not expand a collapsed section
  if (details?.open === false && how === 'quietly') return;
  if (details) details.open = true;
  const box = boxOf(place);
  if (box === undefined || (how !== 'always' && isSeen(main, box))) return;
  const view = main.getBoundingClientRect();
  if (document.body.classList.contains('vertical')) main.scrollBy({ left: box.right - view.right + view.width * 0.15 });
  else main.scrollBy({ top: box.top - view.top - view.height * 0.15 });
}
