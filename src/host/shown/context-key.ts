/** Owns the context keys that menus and welcome texts ask for: set where they change, and not else. */
import { commands } from 'vscode';

/** Whether two values say the same to a condition. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export class ContextKey<T extends boolean | string | readonly string[]> {
  readonly #key: string;
  #value: T | undefined;

  constructor(key: string) {
    this.#key = key;
  }

  async set(value: T): Promise<void> {
    if (isSame(value, this.#value)) return;
    this.#value = value;
    await commands.executeCommand('setContext', this.#key, value);
  }
}
