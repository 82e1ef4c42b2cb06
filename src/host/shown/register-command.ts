/**
 * Owns registering commands. Links, other extensions and keybindings can run a command with any arguments, so each command has a function
 * that validates them; invalid ones are refused and logged.
 */
import { commands, type Disposable, l10n } from 'vscode';
import { isCancellation, type Log } from '../log';
import { offer } from './messages';

/** The validated arguments, or why they are refused. */
export type Read<T> = { readonly value: T } | { readonly refused: string };

export const given = <T>(value: T): Read<T> => ({ value });
export const refused = (why: string): { readonly refused: string } => ({ refused: why });

/** Reports an internal error to the reader. */
async function apologise(log: Log): Promise<void> {
  const show = l10n.t('Show Log');
  if ((await offer(l10n.t('Something went wrong. The log says what.'), show)) === show) log.show();
}

/** Registers a command with arguments; `read` may be asynchronous, for example to look up open texts. */
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
      // VS Code would show the message of an error, which may contain text from files, with links
      if (isCancellation(error)) return undefined;
      log.unexpected(id, error);
      log.detached(id, apologise(log));
    }
    return undefined;
  });
}

/** Registers a command that ignores its arguments. */
export const registerCommand = (log: Log, id: string, run: () => unknown): Disposable =>
  registerCommandWith(log, id, () => given(undefined), run);
