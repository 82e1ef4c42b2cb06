/** Owns the card beside a name, a date, a jump line or a note: requested when the pointer or the focus rests there. */
import type { PagePlace, ToPage } from '../core/reading-view/messages';
import { placeOfElement } from './places';

type CardMessage = Extract<ToPage, { type: 'card' }>;

/**
 * Delays in milliseconds: of the pointer and of the focus before a card is requested, and of the pointer elsewhere
 * before it is hidden.
 */
const POINTER = 350;
const FOCUS = 700;
const LEAVE = 300;
const ABOUT = 'a:not(.back), mark';

interface CardOptions {
  readonly card: HTMLElement;
  readonly main: HTMLElement;
  readonly ask: (ask: number, place: PagePlace) => void;
  readonly follow: (ask: number, link: number) => void;
}

export class HoverCard {
  readonly #options: CardOptions;
  #ask = 0;
  #about: HTMLElement | undefined;
  #timer = 0;

  constructor(options: CardOptions) {
    this.#options = options;
    const { card, main } = options;
    const aboutOf = (target: EventTarget | null): HTMLElement | undefined =>
      target instanceof Element ? (target.closest<HTMLElement>(ABOUT) ?? undefined) : undefined;
    main.addEventListener('pointerover', ({ target }) => {
      const about = aboutOf(target);
      if (about === undefined) this.#later(LEAVE, () => this.hide());
      else if (about !== this.#about || card.hidden) this.#later(POINTER, () => this.#show(about));
      else clearTimeout(this.#timer);
    });
    main.addEventListener('pointerleave', () => this.#later(LEAVE, () => this.hide()));
    card.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    card.addEventListener('pointerleave', () => this.#later(LEAVE, () => this.hide()));
    main.addEventListener('focusin', ({ target }) => {
      const about = aboutOf(target);
      if (about?.matches(':focus-visible') === true) this.#later(FOCUS, () => this.#show(about));
      else this.hide();
    });
    // a pending card will be placed by the position that its words have when it arrives
    main.addEventListener('scroll', () => card.hidden || this.hide(), { passive: true });
    card.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !card.contains(relatedTarget)) this.hide();
    });
    card.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('button') : null;
      if (link !== null) this.#options.follow(this.#ask, Number(link.dataset['link']));
    });
  }

  get isShown(): boolean {
    return !this.#options.card.hidden;
  }

  #later(milliseconds: number, run: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(run, milliseconds);
  }

  #show(about: HTMLElement): void {
    const place = placeOfElement(about);
    if (place === undefined) return;
    this.#about = about;
    this.#options.ask(++this.#ask, place);
  }

  /** Shows the host's answer; answers to earlier requests are ignored. */
  answer({ ask, lines }: CardMessage): void {
    const { card } = this.#options;
    const about = this.#about;
    if (ask !== this.#ask || about === undefined || !about.isConnected) return;
    if (lines.length === 0) {
      this.hide();
      return;
    }
    const lang = document.documentElement.lang.startsWith('zh') ? '' : this.#options.main.lang;
    card.replaceChildren(...lines.map((line) => lineElement(line, lang)));
    card.hidden = false;
    about.setAttribute('aria-describedby', card.id);
    place(card, about);
  }

  /** Moves the focus to the first control in the card; false if there is none. */
  enter(): boolean {
    const first = this.isShown ? this.#options.card.querySelector('button') : null;
    first?.focus();
    return first !== null;
  }

  /** Hides the card; the focus returns to the element that it was about. */
  hide(): void {
    const { card } = this.#options;
    clearTimeout(this.#timer);
    if (card.hidden) return;
    const had = card.contains(document.activeElement);
    card.hidden = true;
    this.#about?.removeAttribute('aria-describedby');
    if (had) this.#about?.focus();
  }
}

function lineElement({ item, runs }: CardMessage['lines'][number], lang: string): HTMLElement {
  const line = document.createElement('p');
  if (item) line.className = 'item';
  for (const { text, strong, slanted, link } of runs) {
    const name = link !== undefined ? 'button' : strong === true ? 'strong' : slanted === true ? 'em' : 'span';
    const element = document.createElement(name);
    element.textContent = text;
    // words of the text, whose language differs from that of the interface
    if (lang !== '' && /\p{Script=Han}/u.test(text)) element.lang = lang;
    if (link !== undefined) element.dataset['link'] = String(link);
    if (element instanceof HTMLButtonElement) element.type = 'button';
    line.append(element);
  }
  return line;
}

/** Positions the card beside its element, within the window. */
function place(card: HTMLElement, about: HTMLElement): void {
  const [box] = about.getClientRects();
  if (box === undefined) return;
  const { width, height } = card.getBoundingClientRect();
  const vertical = document.body.classList.contains('vertical');
  const room = { x: window.innerWidth - width - 8, y: window.innerHeight - height - 8 };
  const below = box.bottom + 6 + height <= window.innerHeight;
  const left = vertical ? (box.left - width - 6 >= 8 ? box.left - width - 6 : box.right + 6) : box.left;
  const top = vertical ? box.top : below ? box.bottom + 6 : box.top - height - 6;
  card.style.setProperty('left', `${Math.max(8, Math.min(left, room.x))}px`);
  card.style.setProperty('top', `${Math.max(8, Math.min(top, room.y))}px`);
}
