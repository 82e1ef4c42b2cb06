/** Owns the strip of pages for navigating an issue. */
import type { ToPage } from '../core/reading-view/messages';

type PageMessage = Extract<ToPage, { type: 'page' }>;

export class Leaves {
  readonly #list: HTMLElement;
  readonly #leaf: (id: string) => void;
  #ids: readonly string[] = [];
  #current = '';

  constructor(list: HTMLElement, leaf: (id: string) => void) {
    this.#list = list;
    this.#leaf = leaf;
    list.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest('li') : null;
      const id = item === null ? undefined : this.#ids[[...list.children].indexOf(item)];
      if (id !== undefined) leaf(id);
    });
  }

  show({ id, leaves, lang }: Pick<PageMessage, 'id' | 'leaves' | 'lang'>): void {
    this.#ids = leaves.map((leaf) => leaf.id);
    this.#current = id;
    const hadFocus = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(
      ...leaves.map((leaf) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        const label = document.createElement('span');
        label.textContent = leaf.label;
        button.append(label);
        if (leaf.headline !== '') {
          const headline = document.createElement('small');
          headline.lang = lang;
          headline.textContent = leaf.headline;
          button.append(headline);
          button.title = leaf.headline;
        }
        if (leaf.id === id) button.setAttribute('aria-current', 'page');
        item.append(button);
        return item;
      }),
    );
    const current = this.#list.querySelector<HTMLElement>('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) current?.focus();
  }

  /** Turns to the next or previous page; false at either end. */
  step(by: 1 | -1): boolean {
    const id = this.#ids[this.#ids.indexOf(this.#current) + by];
    if (id === undefined) return false;
    this.#leaf(id);
    return true;
  }
}
