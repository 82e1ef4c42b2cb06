/** Owns what the reader said of files: that one is read as a bulletin, or that it is none. It wins over what a text looks like. */
import { type Disposable, EventEmitter, languages, type Memento, type TextDocument, Uri, workspace } from 'vscode';
import { isBulletinName } from '../../core/files/text-names';
import { isBulletin } from '../../core/page/detect';
import { LANGUAGE } from '../language';
import { DisposableStore } from '../lifecycle';

/** What the reader said of a file, and the language that it had, or was given back. */
interface ReadingChoice {
  readonly reads: boolean;
  readonly was: string;
}

/** Global state: choices by URI, the latest first. */
const CHOICES = 'bulletin.readings';
/** Workspace state, as earlier versions kept it: URIs of texts that are none. */
const DECLINED = 'bulletin.declined';
/** So many are remembered. */
const REMEMBERED = 500;
const PLAIN = 'plaintext';

type Kept = readonly (readonly [key: string, choice: ReadingChoice])[];

/** What was kept, as far as it is understood. */
function understood(value: unknown): Kept {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): Kept => {
    const [key, choice] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    const { reads, was } = (choice ?? {}) as Partial<Record<keyof ReadingChoice, unknown>>;
    return typeof key === 'string' && typeof reads === 'boolean' && typeof was === 'string'
      ? [[key, { reads, was }]]
      : [];
  });
}

/** Whether a key is that of the file or folder `from`, or of something in it; then what follows. */
const below = (key: string, from: string): string | undefined =>
  key === from || key.startsWith(`${from}/`) ? key.slice(from.length) : undefined;

export class ReadingChoices implements Disposable {
  readonly #state: Memento;
  readonly #earlier: Memento;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<readonly Uri[]>());
  /** Languages that are being given by us, not by hand, by the URI of the document. */
  readonly #changing = new Map<string, string>();

  /** These files may be read otherwise now. */
  readonly onDidChange = this.#changed.event;

  constructor(state: Memento, earlier: Memento) {
    this.#state = state;
    this.#earlier = earlier;
    // before, so that the file has its choice when it is opened under its new name
    this.#store.add(
      workspace.onWillRenameFiles((event) => {
        event.waitUntil(this.#follow(event.files));
      }),
    );
  }

  /** What the reader said of a file; undefined where nothing. */
  of(uri: Uri): ReadingChoice | undefined {
    const key = uri.toString();
    const chosen = this.#all.find(([one]) => one === key)?.[1];
    if (chosen !== undefined) return chosen;
    return this.#earlier.get<readonly string[]>(DECLINED)?.includes(key) ? { reads: false, was: PLAIN } : undefined;
  }

  /** Whether a file with this text is read as a bulletin when it is not open. */
  isRead(uri: Uri, text: string): boolean {
    return this.of(uri)?.reads ?? (isBulletinName(uri.path) || isBulletin(text).bulletin);
  }

  /** Keeps what the reader says; undefined takes it back. A text that is no file is not remembered: another one will have its name. */
  async choose(uri: Uri, choice: ReadingChoice | undefined): Promise<void> {
    if (uri.scheme === 'untitled') return;
    const key = uri.toString();
    const others = this.#all.filter(([one]) => one !== key);
    const declined = this.#earlier.get<readonly string[]>(DECLINED) ?? [];
    if (declined.includes(key)) {
      await this.#earlier.update(
        DECLINED,
        declined.filter((one) => one !== key),
      );
    }
    await this.#keep(choice === undefined ? others : [[key, choice], ...others], [uri]);
  }

  /** Reads a document as a bulletin from now on; returns it as it is then. */
  async read(document: TextDocument): Promise<TextDocument> {
    if (document.languageId === LANGUAGE) return document;
    await this.choose(document.uri, { reads: true, was: document.languageId });
    return this.give(document, LANGUAGE);
  }

  /** Reads a document as a bulletin no longer: it gets back the language that it had. */
  async stop(document: TextDocument): Promise<TextDocument> {
    const was = this.of(document.uri)?.was ?? PLAIN;
    await this.choose(document.uri, { reads: false, was });
    return this.give(document, was);
  }

  /** Gives a document a language; one that is not known any more is plain text. A document that was closed meanwhile stays as it is. */
  async give(document: TextDocument, language: string): Promise<TextDocument> {
    const key = document.uri.toString();
    const isKnown = language === LANGUAGE || (await languages.getLanguages()).includes(language);
    const wanted = isKnown ? language : PLAIN;
    this.#changing.set(key, wanted);
    try {
      return await languages.setTextDocumentLanguage(document, wanted);
    } catch (error) {
      // it may have been opened anew, and is looked at then
      if (document.isClosed) return document;
      throw error;
    } finally {
      this.#changing.delete(key);
    }
  }

  /** Whether a document has its language from us just now; one that was closed and opened again meanwhile has another. */
  isGiving({ uri, languageId }: TextDocument): boolean {
    return this.#changing.get(uri.toString()) === languageId;
  }

  async #follow(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): Promise<void> {
    const moved = this.#all.flatMap(([key, choice]): Kept => {
      for (const { oldUri, newUri } of files) {
        const rest = below(key, oldUri.toString());
        if (rest !== undefined) return [[Uri.parse(newUri.toString() + rest, true).toString(), choice]];
      }
      return [];
    });
    if (moved.length === 0) return;
    const gone = new Set(moved.map(([key]) => key));
    await this.#keep(
      [...moved, ...this.#all.filter(([key]) => !gone.has(key))],
      moved.map(([key]) => Uri.parse(key, true)),
    );
  }

  get #all(): Kept {
    return understood(this.#state.get(CHOICES));
  }

  async #keep(all: Kept, changed: readonly Uri[]): Promise<void> {
    await this.#state.update(CHOICES, all.slice(0, REMEMBERED));
    this.#changed.fire(changed);
  }

  dispose(): void {
    this.#store.dispose();
  }
}
