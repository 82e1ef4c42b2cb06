/** Owns context keys for menu conditions and welcome views: set only when their value changes. */
import { commands } from 'vscode';

/** Whether two values are equal for a condition. */
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
