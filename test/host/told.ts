/** Owns listening to what the reader is told while a test runs: in notifications, and in the status bar. */
import * as vscode from 'vscode';

/** How VS Code says something for the moment. */
type Teller = 'setStatusBarMessage' | 'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage';
const TELLERS: readonly Teller[] = [
  'setStatusBarMessage',
  'showInformationMessage',
  'showWarningMessage',
  'showErrorMessage',
];

export class Told implements vscode.Disposable {
  /** Each as `showWarningMessage: words`, in order. */
  readonly all: string[] = [];
  readonly #before: Readonly<Record<Teller, unknown>>;

  constructor() {
    const { setStatusBarMessage, showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;
    this.#before = { setStatusBarMessage, showInformationMessage, showWarningMessage, showErrorMessage };
    // nobody answers
    const hear = (teller: Teller) => (words: string) => {
      this.all.push(`${teller}: ${words}`);
      return teller === 'setStatusBarMessage' ? new vscode.Disposable(() => undefined) : Promise.resolve(undefined);
    };
    Object.assign(vscode.window, Object.fromEntries(TELLERS.map((teller) => [teller, hear(teller)])));
  }

  dispose(): void {
    Object.assign(vscode.window, this.#before);
  }
}
