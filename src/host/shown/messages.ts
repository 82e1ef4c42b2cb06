/** Owns what the reader is told and asked in passing: notifications, the status bar, progress, input boxes. All words go through `shown`. */
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

/** How long the status bar says something, in milliseconds. */
const SAID = 4_000;

/** How long the status bar offers something, in milliseconds. */
const OFFERED = 10_000;

type Teller = (message: string, ...actions: string[]) => Thenable<string | undefined>;

/** Tells, and says which of the actions was chosen, as it was given. */
async function tell(teller: Teller, message: string, actions: readonly string[]): Promise<string | undefined> {
  const answer = await teller(shown(message), ...actions.map(shown));
  return actions.find((action) => shown(action) === answer);
}

/** A notification that is not awaited: it may stay open indefinitely. */
export const inform = (message: string): void => letGo(window.showInformationMessage(shown(message)));

/** A notification with something to choose; what the reader chose, if anything. */
export const offer = (message: string, ...actions: readonly string[]): Promise<string | undefined> =>
  tell(window.showInformationMessage, message, actions);

/** A notification of something wrong that the reader can do something about; what they chose, if anything. */
export const warn = (message: string, ...actions: readonly string[]): Promise<string | undefined> =>
  tell(window.showWarningMessage, message, actions);

/** Says something in the status bar for a moment. */
export function tellBriefly(message: string): void {
  window.setStatusBarMessage(shown(message), SAID);
}

/** Something to press in the status bar: its words, what they do, and the command that does it. */
interface BriefOffer {
  readonly words: string;
  readonly hint: string;
  /** A command of ours that takes nothing. */
  readonly command: string;
}

/** Says something in the status bar for ten seconds, with what can be done about it; gone at once when disposed of. */
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

/** Shows progress in a view until the promise settles; its rejection is the caller's to report. */
export function whileReading(viewId: string, reading: PromiseLike<unknown>, log: Reports): void {
  log.detached(
    'progress',
    window.withProgress({ location: { viewId } }, () => orNothing(reading)),
  );
}

/** Words of an input box; what the reader types is theirs, and handed on as it is. */
type Asked = Pick<InputBoxOptions, 'title' | 'prompt' | 'placeHolder' | 'value' | 'validateInput'>;

const plainWords = ({ title, prompt, placeHolder }: Asked): Asked => ({
  ...(title === undefined ? {} : { title: shown(title) }),
  ...(prompt === undefined ? {} : { prompt: shown(prompt) }),
  ...(placeHolder === undefined ? {} : { placeHolder: shown(placeHolder) }),
});

/** Asks for a line of text; undefined where the reader gave up. */
export const askFor = (asked: Asked): Thenable<string | undefined> =>
  window.showInputBox({ ...asked, ...plainWords(asked) });

/** An input box that is followed while it is typed in; shown and disposed of by the caller. */
export function inputBox(asked: Pick<Asked, 'title' | 'prompt' | 'value'>): InputBox & Disposable {
  const box = window.createInputBox();
  const { title, prompt } = plainWords(asked);
  box.title = title;
  box.prompt = prompt;
  box.value = asked.value ?? '';
  return box;
}

/** Asks for files in a dialog of the system. */
export const askForFiles = (options: OpenDialogOptions): Thenable<Uri[] | undefined> => window.showOpenDialog(options);

/** Asks for the name of a file to write; the dialog asks itself whether one that is there may be replaced. */
export const askWhereToSave = (options: SaveDialogOptions): Thenable<Uri | undefined> => window.showSaveDialog(options);

/** Asks before something that cannot be taken back; true where the reader says yes. */
export async function confirmed(question: string, yes: string): Promise<boolean> {
  const answer = await window.showWarningMessage(shown(question), { modal: true }, shown(yes));
  return answer === shown(yes);
}

/** Work that takes no longer shows no progress, in milliseconds. */
const UNNOTICED = 400;

/** Runs work that may take long, then below a notification with a way to stop it; undefined where the reader stopped it. */
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
