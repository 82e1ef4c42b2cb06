/** Owns a list to pick from that finds across scripts and widths: 黄卫锋 finds 黃衛鋒. */
import type { QuickPickItem } from 'vscode';
import { PickList } from '../shown/pick-list';

interface FoldingPickOptions {
  readonly title: string;
  readonly placeholder: string;
  /** Makes two texts comparable. */
  readonly fold: (text: string) => string;
}

/** The item that the reader picks; undefined where they give up. What is typed is looked for in label and description. */
export function pickFolding<T extends QuickPickItem>(
  items: readonly T[],
  { title, placeholder, fold }: FoldingPickOptions,
): Promise<T | undefined> {
  const keys = new Map(items.map((item) => [item, fold(`${item.label}\n${item.description ?? ''}`)]));
  const pick = new PickList<T>({ title, placeholder, matchOn: 'description' });
  pick.items = items;
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => {
      const wanted = fold(typed.trim());
      // what VS Code's own filter does not find stays in the list all the same where the folded texts agree
      pick.items = items.map((item) => ({
        ...item,
        alwaysShow: wanted !== '' && keys.get(item)?.includes(wanted) === true,
      }));
    });
    pick.onDidAccept(() => {
      resolve(pick.selected);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
