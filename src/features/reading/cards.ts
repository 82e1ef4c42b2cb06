/** Owns hover cards: the hovers at a place of the text, and the actions of their links. */
import { commands, type Hover, MarkdownString, Uri, window, workspace } from 'vscode';
import { type Card, cardOf } from '../../core/reading-view/card';
import type { SourcePlace } from '../../host/documents/projections';
import { positionOf } from '../../host/documents/ranges';
import { isBulletinDocument } from '../../host/language';
import { pause } from '../../host/lifecycle';
import { isReachable } from '../../host/views/command-arguments';

/**
 * How often a card checks whether a text just opened has been detected as a bulletin, and the delay between checks in
 * milliseconds.
 */
const RESTS = 40;
const REST = 25;

/** The action of a link of a card. */
type LinkAction =
  | { readonly kind: 'line'; readonly uri: Uri; readonly line: number }
  | { readonly kind: 'command'; readonly command: string; readonly args: readonly unknown[] };

/** A card with the action of each link; links without an action become plain words. */
export interface ActiveCard {
  readonly lines: Card['lines'];
  readonly actions: ReadonlyMap<number, LinkAction>;
}

/** Commands that links of hovers may run; only our own. */
function commandsOf({ isTrusted }: MarkdownString): readonly string[] {
  const enabled = typeof isTrusted === 'object' ? isTrusted.enabledCommands : [];
  return enabled.filter((name) => /^_?bulletin\./.test(name));
}

function actionOf(address: string, enabled: ReadonlySet<string>): LinkAction | undefined {
  try {
    const uri = Uri.parse(address, true);
    if (uri.scheme === 'command') {
      const args: unknown = uri.query === '' ? [] : JSON.parse(uri.query);
      return enabled.has(uri.path) && Array.isArray(args) ? { kind: 'command', command: uri.path, args } : undefined;
    }
    const line = /^L(\d+)$/.exec(uri.fragment)?.[1];
    const text = uri.with({ fragment: '' });
    return line !== undefined && isReachable(text) ? { kind: 'line', uri: text, line: Number(line) - 1 } : undefined;
  } catch {
    // an invalid address has no action
    return undefined;
  }
}

/** The card at a place of a text. */
export async function cardAt({ uri, offset }: SourcePlace): Promise<ActiveCard> {
  const document = await workspace.openTextDocument(uri);
  for (let rest = 0; rest < RESTS && !isBulletinDocument(document) && !document.isClosed; rest++) await pause(REST);
  const at = positionOf(document, offset);
  const hovers = (await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', uri, at)) ?? [];
  const told = hovers.flatMap(({ contents }) => contents).filter((one) => one instanceof MarkdownString);
  const enabled = new Set(told.flatMap(commandsOf));
  const { lines, links } = cardOf(told.map(({ value }) => value));
  const actions = new Map(
    links.flatMap((address, link) => {
      const action = actionOf(address, enabled);
      return action === undefined ? [] : [[link, action] as const];
    }),
  );
  return {
    lines: lines.map((line) => ({
      ...line,
      runs: line.runs.map(({ link, ...run }) => (link !== undefined && actions.has(link) ? { ...run, link } : run)),
    })),
    actions,
  };
}

/** Performs the action of a link of a card. */
export async function follow(action: LinkAction): Promise<void> {
  if (action.kind === 'command') {
    await commands.executeCommand(action.command, ...action.args);
    return;
  }
  const document = await workspace.openTextDocument(action.uri);
  const line = Math.min(action.line, document.lineCount - 1);
  const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === action.uri.toString());
  const { range } = document.lineAt(line);
  await window.showTextDocument(document, {
    selection: range.with(range.start, range.start),
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
}
