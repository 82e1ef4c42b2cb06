/**
 * Owns synchronizing scroll position and cursor: shows where the cursor is, and reports to the host what the reader
 * scrolled to.
 */
import type { PagePlace } from '../core/reading-view/messages';
import { blockElement, placeAt } from './places';
import { bringIntoView, type Stories } from './stories';

/** How long after a wheel, key or touch event scrolling counts as the reader's, in milliseconds. */
const OWN = 800;
/** Debounce after the last scroll event, in milliseconds. */
const REST = 120;

export class Following {
  readonly #main: HTMLElement;
  readonly #stories: Stories;
  #touched = 0;
  #timer = 0;

  constructor(main: HTMLElement, stories: Stories, seen: (place: PagePlace) => void) {
    this.#main = main;
    this.#stories = stories;
    const touch = (): void => {
      this.#touched = performance.now();
    };
    for (const event of ['wheel', 'touchmove', 'pointerdown', 'pointermove'] as const)
      main.addEventListener(
        event,
        (one) => {
          // a pointer that only moves over the page does not scroll it
          if (event !== 'pointermove' || (one instanceof PointerEvent && one.buttons !== 0)) touch();
        },
        { passive: true },
      );
    main.addEventListener('keydown', touch);
    main.addEventListener('scroll', () => {
      if (performance.now() - this.#touched > OWN) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        const top = this.top();
        if (top !== undefined) seen(top);
      }, REST);
    });
  }

  /** Marks the next scrolling as caused by the program. */
  quiet(): void {
    this.#touched = 0;
    clearTimeout(this.#timer);
  }

  /** The first visible position. */
  top(): PagePlace | undefined {
    const { left, right, top, bottom, width, height } = this.#main.getBoundingClientRect();
    const vertical = document.body.classList.contains('vertical');
    for (let into = 12; into < (vertical ? width : height); into += 16)
      for (const across of [0.5, 0.3, 0.7]) {
        const place = vertical
          ? placeAt(right - into, top + (bottom - top) * across)
          : placeAt(left + (right - left) * across, top + into);
        if (place !== undefined) return place;
      }
    return undefined;
  }

  /** Scrolls to the position of the cursor. */
  cursor(place: PagePlace): void {
    this.quiet();
    this.#stories.when(place, () => {
      this.mark(place);
      bringIntoView(this.#main, place, 'quietly');
    });
  }

  /** Marks the current paragraph. */
  mark(place: PagePlace): void {
    for (const old of document.querySelectorAll('.current')) old.classList.remove('current');
    blockElement(place)?.classList.add('current');
  }
}
