/**
 * Owns tree items: their text is sanitized by `shown`, and an item that cannot be made is replaced by an error row without affecting
 * others.
 */
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

/** Words within their sentence. */
interface InSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The content of a tree item; empty parts of description, tooltip and accessibility label are omitted. */
export interface Row {
  /** In a sentence, the words in the middle are highlighted. */
  readonly label: string | InSentence;
  readonly description?: readonly string[];
  /** One string a line. */
  readonly tooltip?: readonly string[] | MarkdownString;
  /** The parts of the accessibility label. */
  readonly heard: readonly string[];
  /** Whether it has children, and whether it is expanded initially; undefined without children. */
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

/** The context before the highlighted words, shortened to `most` UTF-16 units as rows are narrow. */
export const shortBefore = ({ before, words, after }: InSentence, most: number): InSentence => ({
  before: before.length > most ? `…${lastUnits(before, most)}` : before,
  words,
  after,
});

/** The label with its highlight, whose offsets refer to the sanitized text, which may be longer than the original. */
function labelOf(label: Row['label']): string | TreeItemLabel {
  if (typeof label === 'string') return shown(label);
  const { before, words, after } = label;
  const whole = shown(before + words + after);
  const [start, end] = [shown(before).length, shown(before + words).length];
  return { label: whole, highlights: [[Math.min(start, whole.length), Math.min(end, whole.length)]] };
}

const joined = (words: readonly string[], between: string): string => words.filter(Boolean).map(shown).join(between);

/** The TreeItem; `id` is stable across refreshes. */
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

/** The nodes that trees have shown; commands on rows accept only these as arguments. */
export class ShownRows {
  readonly #log: Reports;
  readonly #nodes = new WeakSet<object>();

  constructor(log: Reports) {
    this.#log = log;
  }

  /** The row of a node; an error row if it cannot be made. */
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

  /** Whether a value is a node that a tree has shown. */
  has(value: unknown): value is object {
    return typeof value === 'object' && value !== null && this.#nodes.has(value);
  }
}
