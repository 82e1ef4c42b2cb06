/** Owns messages and prompts: notifications, status bar, progress, input boxes. All text is sanitized by `shown`. */
import {
  type CancellationToken,
  CancellationTokenSource,
  Disposable,
  type InputBox,
  type InputBoxOptions,
  type OpenDialogOptions,
  ProgressLocation,
  type SaveDialogOptions,
  StatusBarAlignment,
  type Uri,
  window,
} from 'vscode';
import { shown } from '../../core/text/shown';
import { letGo, orNothing, pause } from '../lifecycle';
import { isCancellation, type Reports } from '../log';

/** How long a status bar message is shown, in milliseconds. */
const SAID = 4_000;

/** How long a status bar button is shown, in milliseconds. */
const OFFERED = 10_000;

type Teller = (message: string, ...actions: string[]) => Thenable<string | undefined>;

/** Shows a notification; resolves to the chosen action, in its original form. */
async function tell(teller: Teller, message: string, actions: readonly string[]): Promise<string | undefined> {
  const answer = await teller(shown(message), ...actions.map(shown));
  return actions.find((action) => shown(action) === answer);
}

/** Shows a notification without awaiting it, as it may stay open indefinitely. */
export const inform = (message: string): void => letGo(window.showInformationMessage(shown(message)));

/** Shows a notification with actions; resolves to the chosen one, if any. */
export const offer = (message: string, ...actions: readonly string[]): Promise<string | undefined> =>
  tell(window.showInformationMessage, message, actions);

/** Shows a warning that the reader can act on; resolves to the chosen action, if any. */
export const warn = (message: string, ...actions: readonly string[]): Promise<string | undefined> =>
  tell(window.showWarningMessage, message, actions);

/** Shows a short message in the status bar. */
export function tellBriefly(message: string): void {
  window.setStatusBarMessage(shown(message), SAID);
}

/** A button in the status bar: label, tooltip, command. */
interface BriefOffer {
  readonly words: string;
  readonly hint: string;
  /** One of the extension's commands, run without arguments. */
  readonly command: string;
}

/** Shows a button in the status bar for ten seconds, or until it is disposed of. */
export function offerBriefly(message: string, { words, hint, command }: BriefOffer): Disposable {
  const item = window.createStatusBarItem(command, StatusBarAlignment.Left, -1_000);
  item.name = shown(words);
  item.text = `${shown(message)} $(discard) ${shown(words)}`;
  item.tooltip = shown(hint);
  item.command = command;
  item.accessibilityInformation = { label: `${shown(message)} ${shown(hint)}`, role: 'button' };
  item.show();
  const timer = setTimeout(() => item.dispose(), OFFERED);
  return new Disposable(() => {
    clearTimeout(timer);
    item.dispose();
  });
}

/** Shows progress in a view until the promise settles; the caller handles its rejection. */
export function whileReading(viewId: string, reading: PromiseLike<unknown>, log: Reports): void {
  log.detached(
    'progress',
    window.withProgress({ location: { viewId } }, () => orNothing(reading)),
  );
}

/** The text of an input box; what the reader types is passed on unchanged. */
type Asked = Pick<InputBoxOptions, 'title' | 'prompt' | 'placeHolder' | 'value' | 'validateInput'>;

const plainWords = ({ title, prompt, placeHolder }: Asked): Asked => ({
  ...(title === undefined ? {} : { title: shown(title) }),
  ...(prompt === undefined ? {} : { prompt: shown(prompt) }),
  ...(placeHolder === undefined ? {} : { placeHolder: shown(placeHolder) }),
});

/** Asks for a line of text; undefined if the reader cancelled. */
export const askFor = (asked: Asked): Thenable<string | undefined> =>
  window.showInputBox({ ...asked, ...plainWords(asked) });

/** An input box with events while typing; the caller shows it and disposes of it. */
export function inputBox(asked: Pick<Asked, 'title' | 'prompt' | 'value'>): InputBox & Disposable {
  const box = window.createInputBox();
  const { title, prompt } = plainWords(asked);
  box.title = title;
  box.prompt = prompt;
  box.value = asked.value ?? '';
  return box;
}

/** Asks for files in the system's dialog. */
export const askForFiles = (options: OpenDialogOptions): Thenable<Uri[] | undefined> => window.showOpenDialog(options);

/** Asks where to save a file; the dialog itself asks before replacing one. */
export const askWhereToSave = (options: SaveDialogOptions): Thenable<Uri | undefined> => window.showSaveDialog(options);

/** Asks before an irreversible action; true if the reader agrees. */
export async function confirmed(question: string, yes: string): Promise<boolean> {
  const answer = await window.showWarningMessage(shown(question), { modal: true }, shown(yes));
  return answer === shown(yes);
}

/** Shorter work shows no progress, in milliseconds. */
const UNNOTICED = 400;

/** Runs work with a cancellable progress notification; undefined if the reader cancelled. */
export async function withCancel<T>(
  title: string,
  run: (token: CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  const source = new CancellationTokenSource();
  try {
    const work = run(source.token);
    const quick = await Promise.race([work.then(() => true), pause(UNNOTICED).then(() => false)]);
    if (quick) return await work;
    const options = { location: ProgressLocation.Notification, title: shown(title), cancellable: true };
    return await window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      return work;
    });
  } catch (error) {
    if (isCancellation(error)) return undefined;
    throw error;
  } finally {
    source.dispose();
  }
}
