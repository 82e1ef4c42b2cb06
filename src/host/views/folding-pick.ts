/** Owns a quick pick that matches across scripts and character widths: 黄卫锋 finds 黃衛鋒. */
import type { QuickPickItem } from 'vscode';
import { PickList } from '../shown/pick-list';

interface FoldingPickOptions {
  readonly title: string;
  readonly placeholder: string;
  /** Folds text for comparison. */
  readonly fold: (text: string) => string;
}

/** Asks for an item; undefined if the reader cancelled. Typing filters by label and description. */
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
      // items that VS Code's own filter would hide are always shown if their folded text matches
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
