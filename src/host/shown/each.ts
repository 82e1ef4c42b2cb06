/** Owns mapping over items independently: an item that throws is logged and replaced, the others are unaffected. */
import { CancellationError } from 'vscode';
import type { Reports } from '../log';

/** The result for each item; for an item that fails, that of `instead`, or nothing. */
export function eachOf<T, R>(
  what: string,
  items: Iterable<T>,
  log: Reports,
  make: (item: T) => readonly R[],
  instead: (item: T) => readonly R[] = () => [],
): R[] {
  const made: R[] = [];
  for (const item of items) {
    try {
      for (const one of make(item)) made.push(one);
    } catch (error) {
      if (error instanceof CancellationError) throw error;
      log.unexpected(what, error);
      for (const one of instead(item)) made.push(one);
    }
  }
  return made;
}
