/** Owns the context keys that menus and welcome texts ask for: set where they change, and not else. */
import { commands } from 'vscode';

export class ContextKey<T extends boolean | string> {
  readonly #key: string;
  #value: T | undefined;

  constructor(key: string) {
    this.#key = key;
  }

  async set(value: T): Promise<void> {
    if (value === this.#value) return;
    this.#value = value;
    await commands.executeCommand('setContext', this.#key, value);
  }
}
