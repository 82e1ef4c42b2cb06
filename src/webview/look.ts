/** Owns the display settings of the page: their form, and the corresponding CSS classes. */
import { type Look, lookFrom, SIZES } from '../core/reading-view/look';

export class LookForm {
  readonly #form: HTMLFormElement;
  readonly #inPlace: (change: () => void) => void;
  readonly #change: (look: Look) => void;
  #look: Look = lookFrom(undefined);
  #isShown = false;

  /** `inPlace` makes a change of the page's length without losing the reader's place; `change` reports to the host. */
  constructor(form: HTMLFormElement, inPlace: (change: () => void) => void, change: (look: Look) => void) {
    this.#form = form;
    this.#inPlace = inPlace;
    this.#change = change;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      const said = new FormData(form);
      this.#set({
        script: said.get('script'),
        direction: said.get('direction'),
        columns: said.get('columns'),
        size: Number(said.get('size')),
        marks: said.has('marks'),
        ruby: said.get('ruby'),
        system: said.get('system'),
      });
    });
  }

  get look(): Look {
    return this.#look;
  }

  /** Changes some settings and reports them to the host. */
  #set(changed: { readonly [name in keyof Look]?: unknown }): void {
    this.#inPlace(() => this.show(lookFrom({ ...this.#look, ...changed })));
    this.#change(this.#look);
  }

  turn(): void {
    this.#set({ direction: this.#look.direction === 'vertical' ? 'horizontal' : 'vertical' });
  }

  mark(): void {
    this.#set({ marks: !this.#look.marks });
  }

  resize(by: 1 | -1): void {
    this.#set({ size: Math.max(0, Math.min(SIZES.length - 1, this.#look.size + by)) });
  }

  /** Whether the page is set so already. */
  shows(look: Look): boolean {
    return this.#isShown && JSON.stringify(lookFrom(look)) === JSON.stringify(lookFrom(this.#look));
  }

  show(look: Look): void {
    this.#look = look;
    this.#isShown = true;
    for (const element of this.#form.elements) {
      if (!(element instanceof HTMLInputElement)) continue;
      const value = String(look[element.name as keyof Look]);
      if (element.type === 'checkbox') element.checked = value === 'true';
      else if (element.type === 'radio') element.checked = element.value === value;
      else element.value = value;
    }
    const { classList, style } = document.body;
    classList.toggle('vertical', look.direction === 'vertical');
    classList.toggle('columns', look.columns === 'several');
    classList.toggle('unmarked', !look.marks);
    style.setProperty('--size', String((SIZES[look.size] ?? 100) / 100));
  }
}
