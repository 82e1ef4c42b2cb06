/** Owns the rows of trees: their words go through `shown`, and a row that cannot be made says so and leaves its neighbours alone. */
import {
  type Command,
  l10n,
  type MarkdownString,
  type ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeItemLabel,
  type Uri,
} from 'vscode';
import { lastUnits } from '../../core/text/cut';
import { shown } from '../../core/text/shown';
import type { Reports } from '../log';

/** Words in their sentence. */
interface InSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A row in words. Empty ones of its description, tooltip and what is heard are left out. */
export interface Row {
  /** What a row of a sentence sets off is highlighted. */
  readonly label: string | InSentence;
  readonly description?: readonly string[];
  /** Line by line. */
  readonly tooltip?: readonly string[] | MarkdownString;
  /** How it is read aloud, in parts. */
  readonly heard: readonly string[];
  /** Whether there is something below it, and whether that is seen at first; a row without has nothing below. */
  readonly unfolds?: 'open' | 'closed';
  readonly icon?: ThemeIcon;
  readonly contextValue?: string;
  readonly resource?: Uri;
  readonly command?: Command;
}

const STATES = {
  open: TreeItemCollapsibleState.Expanded,
  closed: TreeItemCollapsibleState.Collapsed,
  none: TreeItemCollapsibleState.None,
} as const;

/** Words of a sentence that stand before what is set off: a row is narrow. `most` in UTF-16 units. */
export const shortBefore = ({ before, words, after }: InSentence, most: number): InSentence => ({
  before: before.length > most ? `…${lastUnits(before, most)}` : before,
  words,
  after,
});

/** The label with the place of what is set off: measured in what is shown, which may be longer than what was given. */
function labelOf(label: Row['label']): string | TreeItemLabel {
  if (typeof label === 'string') return shown(label);
  const { before, words, after } = label;
  const whole = shown(before + words + after);
  const [start, end] = [shown(before).length, shown(before + words).length];
  return { label: whole, highlights: [[Math.min(start, whole.length), Math.min(end, whole.length)]] };
}

const joined = (words: readonly string[], between: string): string => words.filter(Boolean).map(shown).join(between);

/** The row as VS Code takes it; `id` is stable between readings. */
export function treeItem(id: string, row: Row): TreeItem {
  const item = new TreeItem(labelOf(row.label), STATES[row.unfolds ?? 'none']);
  item.id = id;
  if (row.description !== undefined) item.description = joined(row.description, ' · ');
  if (row.tooltip !== undefined) item.tooltip = 'map' in row.tooltip ? joined(row.tooltip, '\n') : row.tooltip;
  item.accessibilityInformation = { label: joined(row.heard, l10n.t(', ')) };
  if (row.icon !== undefined) item.iconPath = row.icon;
  if (row.contextValue !== undefined) item.contextValue = row.contextValue;
  if (row.resource !== undefined) item.resourceUri = row.resource;
  if (row.command !== undefined) item.command = row.command;
  return item;
}

/** What the trees have shown: a command on a row is given the row's node, and takes no other. */
export class ShownRows {
  readonly #log: Reports;
  readonly #nodes = new WeakSet<object>();

  constructor(log: Reports) {
    this.#log = log;
  }

  /** The row of a node; of one that cannot be made, a row that says so. */
  of<T extends { readonly id: string }>(node: T, make: (node: T) => Row): TreeItem {
    this.#nodes.add(node);
    try {
      return treeItem(node.id, make(node));
    } catch (error) {
      this.#log.unexpected(`the row ${node.id}`, error);
      const label = l10n.t('This row cannot be shown; the log says why');
      return treeItem(node.id, { label, heard: [label] });
    }
  }

  /** Whether a value is a node that some tree has shown. */
  has(value: unknown): value is object {
    return typeof value === 'object' && value !== null && this.#nodes.has(value);
  }
}
