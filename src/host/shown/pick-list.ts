/** Owns lists to pick from. Their words go through `shown`; what is picked is the item as it was given. */
import { type Disposable, type QuickPick, type QuickPickItem, window } from 'vscode';
import { shown } from '../../core/text/shown';

/** What a list says of itself. */
interface ListWords {
  readonly title: string;
  readonly placeholder?: string;
}

interface ChooseOptions extends ListWords {
  /** Whether what is typed is looked for in the second and third words of an item too. */
  readonly matchOn?: 'description' | 'detail';
}

/** The item as it is shown. */
const plainItem = <T extends QuickPickItem>(item: T): T => ({
  ...item,
  label: shown(item.label),
  ...(item.description === undefined ? {} : { description: shown(item.description) }),
  ...(item.detail === undefined ? {} : { detail: shown(item.detail) }),
});

/** A list whose items change while it is open; shown by `show`, gone once it is hidden. */
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

  /** The item that is highlighted; undefined where none is. */
  get active(): T | undefined {
    return this.#as(this.#pick.activeItems[0]);
  }

  /** The item that was accepted; undefined where none was. */
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

/** The item that the reader picks; undefined where they give up. Items that are still gathered are waited for. */
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

/** The items that the reader ticks; undefined where they give up. */
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
