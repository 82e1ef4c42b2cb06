/** Owns quick picks. Their text is sanitized by `shown`; the result is the original item. */
import { type Disposable, type QuickPick, type QuickPickItem, window } from 'vscode';
import { shown } from '../../core/text/shown';

/** The title and placeholder of a list. */
interface ListWords {
  readonly title: string;
  readonly placeholder?: string;
}

interface ChooseOptions extends ListWords {
  /** Whether typing also filters by description or detail. */
  readonly matchOn?: 'description' | 'detail';
}

/** The sanitized item. */
const plainItem = <T extends QuickPickItem>(item: T): T => ({
  ...item,
  label: shown(item.label),
  ...(item.description === undefined ? {} : { description: shown(item.description) }),
  ...(item.detail === undefined ? {} : { detail: shown(item.detail) }),
});

/** A quick pick whose items change while it is open; `show` opens it, hiding disposes of it. */
export class PickList<T extends QuickPickItem> implements Disposable {
  readonly #pick: QuickPick<T>;
  readonly #given = new Map<T, T>();
  readonly onDidChangeValue: QuickPick<T>['onDidChangeValue'];
  readonly onDidAccept: QuickPick<T>['onDidAccept'];
  readonly onDidHide: QuickPick<T>['onDidHide'];

  constructor({ title, placeholder, matchOn }: ChooseOptions) {
    this.#pick = window.createQuickPick<T>();
    this.#pick.title = shown(title);
    this.#pick.placeholder = placeholder === undefined ? undefined : shown(placeholder);
    this.#pick.matchOnDescription = matchOn === 'description';
    this.#pick.matchOnDetail = matchOn === 'detail';
    this.onDidChangeValue = this.#pick.onDidChangeValue;
    this.onDidAccept = this.#pick.onDidAccept;
    this.onDidHide = this.#pick.onDidHide;
  }

  set items(items: readonly T[]) {
    this.#given.clear();
    for (const item of items) this.#given.set(plainItem(item), item);
    this.#pick.items = [...this.#given.keys()];
  }

  get items(): readonly T[] {
    return [...this.#given.values()];
  }

  set active(wanted: T | undefined) {
    this.#pick.activeItems = [...this.#given].flatMap(([plain, item]) => (item === wanted ? [plain] : []));
  }

  /** The active item; undefined if there is none. */
  get active(): T | undefined {
    return this.#as(this.#pick.activeItems[0]);
  }

  /** The accepted item; undefined if there is none. */
  get selected(): T | undefined {
    return this.#as(this.#pick.selectedItems[0]);
  }

  get value(): string {
    return this.#pick.value;
  }

  set value(value: string) {
    this.#pick.value = value;
  }

  set busy(busy: boolean) {
    this.#pick.busy = busy;
  }

  #as(plain: T | undefined): T | undefined {
    return plain && this.#given.get(plain);
  }

  show(): void {
    this.#pick.show();
  }

  hide(): void {
    this.#pick.hide();
  }

  dispose(): void {
    this.#pick.dispose();
  }
}

/** Asks for an item; undefined if the reader cancelled. Items may be a promise. */
export async function chooseFrom<T extends QuickPickItem>(
  items: readonly T[] | PromiseLike<readonly T[]>,
  { title, placeholder, matchOn }: ChooseOptions,
): Promise<T | undefined> {
  const given = new Map<T, T>();
  const plain = (all: readonly T[]): readonly T[] => {
    for (const item of all) given.set(plainItem(item), item);
    return [...given.keys()];
  };
  const shownItems = 'then' in items ? items.then(plain) : plain(items);
  const picked = await window.showQuickPick(shownItems, {
    title: shown(title),
    ...(placeholder === undefined ? {} : { placeHolder: shown(placeholder) }),
    matchOnDescription: matchOn === 'description',
    matchOnDetail: matchOn === 'detail',
  });
  return picked && given.get(picked);
}

/** Asks for several items; undefined if the reader cancelled. */
export async function chooseSome<T extends QuickPickItem>(
  items: readonly T[],
  { title, placeholder }: ListWords,
): Promise<readonly T[] | undefined> {
  const given = new Map(items.map((item) => [plainItem(item), item]));
  const picked = await window.showQuickPick([...given.keys()], {
    title: shown(title),
    ...(placeholder === undefined ? {} : { placeHolder: shown(placeholder) }),
    canPickMany: true,
  });
  return picked?.flatMap((item) => given.get(item) ?? []);
}
