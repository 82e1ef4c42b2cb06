/** Owns searching the page: matches are highlighted and stepped through. */
import type { ToPage } from '../core/reading-view/messages';
import { rangeOf } from './places';
import { bringIntoView, type Stories } from './stories';

type FoundMessage = Extract<ToPage, { type: 'found' }>;

/** Debounce after the last key, in milliseconds. */
const REST = 150;

interface FindingOptions {
  readonly form: HTMLFormElement;
  readonly main: HTMLElement;
  readonly stories: Stories;
  readonly find: (ask: number, words: string) => void;
  /** Messages for the index of the current match among all, with {0} and {1}, and for no match. */
  readonly count: string;
  readonly none: string;
}

export class Finding {
  readonly #options: FindingOptions;
  readonly #input: HTMLInputElement;
  readonly #output: HTMLElement;
  readonly #all = new Highlight();
  readonly #one = new Highlight();
  #ask = 0;
  #timer = 0;
  #places: FoundMessage['places'] = [];
  #at = -1;
  /** The element that had the focus before. */
  #before: Element | null = null;

  constructor(options: FindingOptions) {
    this.#options = options;
    const { form } = options;
    this.#input = form.querySelector('input') ?? document.createElement('input');
    this.#output = form.querySelector('output') ?? document.createElement('output');
    this.#one.priority = 1;
    CSS.highlights.set('found', this.#all);
    CSS.highlights.set('found-one', this.#one);
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.again(), REST);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.step(1);
    });
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !event.shiftKey || event.target !== this.#input) return;
      event.preventDefault();
      this.step(-1);
    });
    form.querySelector('[data-previous]')?.addEventListener('click', () => this.step(-1));
    form.querySelector('[data-close]')?.addEventListener('click', () => this.close());
  }

  get isOpen(): boolean {
    return !this.#options.form.hidden;
  }

  open(): void {
    if (!this.isOpen) this.#before = document.activeElement;
    this.#options.form.hidden = false;
    this.#input.focus();
    this.#input.select();
    if (this.#input.value !== '') this.again();
  }

  close(): void {
    this.#options.form.hidden = true;
    this.#places = [];
    this.#at = -1;
    this.#all.clear();
    this.#one.clear();
    const to = this.#before instanceof HTMLElement && this.#before.isConnected ? this.#before : this.#options.main;
    to.focus();
  }

  /** Searches again, as when another page is shown. */
  again(): void {
    if (this.isOpen) this.#options.find(++this.#ask, this.#input.value);
  }

  answer({ ask, turn, places }: FoundMessage): void {
    if (ask !== this.#ask || turn !== this.#options.stories.turn) return;
    this.#places = places;
    this.#at = -1;
    this.#one.clear();
    this.highlight();
    if (places.length === 0) this.#output.textContent = this.#input.value.trim() === '' ? '' : this.#options.none;
    else this.step(1);
  }

  /** Highlights the matches that are on the page. */
  highlight(): void {
    this.#all.clear();
    for (const place of this.#places) {
      const range = this.#options.stories.has(place.story) ? rangeOf(place, place.start, place.end) : null;
      if (range !== null) this.#all.add(range);
    }
  }

  step(by: 1 | -1): void {
    const { length } = this.#places;
    if (length === 0) return;
    this.#at = (this.#at + by + length) % length;
    const found = this.#places[this.#at];
    if (found === undefined) return;
    this.#output.textContent = this.#options.count.replace('{0}', String(this.#at + 1)).replace('{1}', String(length));
    const { story, block, start, end } = found;
    this.#options.stories.when({ story, block, offset: start }, (place) => {
      const range = rangeOf(place, start, end);
      this.#one.clear();
      if (range !== null) this.#one.add(range);
      bringIntoView(this.#options.main, place, 'unless seen');
    });
  }
}
