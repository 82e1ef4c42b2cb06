/** Owns answering for the reader while a test runs: what is picked from lists, and where dialogs say that files go. */
import * as vscode from 'vscode';

/** What VS Code asks with. */
type Asker = 'showQuickPick' | 'showSaveDialog' | 'showOpenDialog' | 'showWarningMessage' | 'showInformationMessage';

export class Answers implements vscode.Disposable {
  /** The lists that were shown, each as its labels; headings between them begin with `— `. */
  readonly lists: string[][] = [];
  /** What was told or asked in notifications. */
  readonly told: string[] = [];
  /** The names that save dialogs proposed. */
  readonly proposed: string[] = [];
  readonly #before: Readonly<Record<Asker, unknown>>;

  /** Picks the first item whose label is `pick` below a heading that begins with `below`; files go to `to`, questions are answered by `yes`, after `meanwhile` was done. */
  constructor({
    pick,
    below = '',
    to,
    yes,
    meanwhile,
  }: {
    readonly pick: string;
    readonly below?: string;
    readonly to?: vscode.Uri;
    readonly yes?: string;
    readonly meanwhile?: () => PromiseLike<unknown>;
  }) {
    const { showQuickPick, showSaveDialog, showOpenDialog, showWarningMessage, showInformationMessage } = vscode.window;
    this.#before = { showQuickPick, showSaveDialog, showOpenDialog, showWarningMessage, showInformationMessage };
    const tell = async (words: string): Promise<string | undefined> => {
      this.told.push(words);
      await meanwhile?.();
      return yes;
    };
    Object.assign(vscode.window, {
      showQuickPick: async (given: readonly vscode.QuickPickItem[] | Promise<readonly vscode.QuickPickItem[]>) => {
        const items = await given;
        const isHeading = ({ kind }: vscode.QuickPickItem): boolean => kind === vscode.QuickPickItemKind.Separator;
        this.lists.push(items.map((item) => (isHeading(item) ? `— ${item.label}` : item.label)));
        let heading = '';
        return items.find((item) => {
          if (isHeading(item)) heading = item.label;
          return !isHeading(item) && item.label === pick && heading.startsWith(below);
        });
      },
      showSaveDialog: (options: vscode.SaveDialogOptions) => {
        this.proposed.push(options.defaultUri?.path.split('/').pop() ?? '');
        return Promise.resolve(to);
      },
      showOpenDialog: () => Promise.resolve(to && [to]),
      showWarningMessage: tell,
      showInformationMessage: tell,
    });
  }

  dispose(): void {
    Object.assign(vscode.window, this.#before);
  }
}
