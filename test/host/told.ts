/** Owns listening to what the reader is told while a test runs: in notifications, and in the status bar. */
import * as vscode from 'vscode';

/** How VS Code says something for the moment. */
type Teller =
  | 'setStatusBarMessage'
  | 'createStatusBarItem'
  | 'showInformationMessage'
  | 'showWarningMessage'
  | 'showErrorMessage';
const TELLERS: readonly Teller[] = [
  'setStatusBarMessage',
  'createStatusBarItem',
  'showInformationMessage',
  'showWarningMessage',
  'showErrorMessage',
];

export class Told implements vscode.Disposable {
  /** Each as `showWarningMessage: words`, in order. */
  readonly all: string[] = [];
  readonly #before: Readonly<Record<Teller, unknown>>;

  constructor() {
    const { window } = vscode;
    this.#before = Object.fromEntries(TELLERS.map((teller) => [teller, window[teller]])) as Record<Teller, unknown>;
    // nobody answers
    const hear = (teller: Teller) => (words: string) => {
      this.all.push(`${teller}: ${words}`);
      return teller === 'setStatusBarMessage' ? new vscode.Disposable(() => undefined) : Promise.resolve(undefined);
    };
    Object.assign(window, Object.fromEntries(TELLERS.map((teller) => [teller, hear(teller)])));
    const item = () => {
      const made = {
        text: '',
        show: () => this.all.push(`createStatusBarItem: ${made.text}`),
        dispose: () => undefined,
      };
      return made;
    };
    Object.assign(window, { createStatusBarItem: item });
  }

  dispose(): void {
    Object.assign(vscode.window, this.#before);
  }
}
