/**
 * Owns the registration of commands. Whoever can run a command (a link, another extension, a key of the reader's) can give it what
 * they like: arguments are read by a function of the command, and what it does not know is refused with a line in the log.
 */
import { commands, type Disposable, l10n } from 'vscode';
import { isCancellation, type Log } from '../log';
import { offer } from './messages';

/** What reading the arguments of a command gives: what it runs with, or why it does not. */
export type Read<T> = { readonly value: T } | { readonly refused: string };

export const given = <T>(value: T): Read<T> => ({ value });
export const refused = (why: string): { readonly refused: string } => ({ refused: why });

/** Says that something went wrong, which it is not the reader's to mend. */
async function apologise(log: Log): Promise<void> {
  const show = l10n.t('Show Log');
  if ((await offer(l10n.t('Something went wrong. The log says what.'), show)) === show) log.show();
}

/** A command that takes arguments; `read` may look them up, as in the texts that are open. */
export function registerCommandWith<T>(
  log: Log,
  id: string,
  read: (...args: readonly unknown[]) => Read<T> | Promise<Read<T>>,
  run: (value: T) => unknown,
): Disposable {
  return commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      const taken = await read(...args);
      if ('value' in taken) return await run(taken.value);
      log.refused(id, taken.refused);
    } catch (error) {
      // the words of an error may be those of a file; VS Code would show them with their links
      if (isCancellation(error)) return undefined;
      log.unexpected(id, error);
      log.detached(id, apologise(log));
    }
    return undefined;
  });
}

/** A command that takes nothing: arguments are not looked at. */
export const registerCommand = (log: Log, id: string, run: () => unknown): Disposable =>
  registerCommandWith(log, id, () => given(undefined), run);
