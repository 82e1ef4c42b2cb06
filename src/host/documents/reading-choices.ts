/** Owns the reader's choice for a file: read as a bulletin, or not. It takes precedence over detection. */
import { type Disposable, EventEmitter, languages, type Memento, type TextDocument, Uri, workspace } from 'vscode';
import { isBulletinName } from '../../core/files/text-names';
import { isBulletin } from '../../core/page/detect';
import { LANGUAGE } from '../language';
import { DisposableStore } from '../lifecycle';

/** The choice for a file, and the language that it had before, or was given back. */
interface ReadingChoice {
  readonly reads: boolean;
  readonly was: string;
}

/** Global state: choices by URI, latest first. */
const CHOICES = 'bulletin.readings';
/** Workspace state of earlier versions: URIs of texts that are no bulletins. */
const DECLINED = 'bulletin.declined';
/** The number of choices that are kept. */
const REMEMBERED = 500;
const PLAIN = 'plaintext';

type Kept = readonly (readonly [key: string, choice: ReadingChoice])[];

/** Parses the stored choices, ignoring invalid ones. */
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

/** The rest of the key if it is that of `from` or of something in that folder; else undefined. */
const below = (key: string, from: string): string | undefined =>
  key === from || key.startsWith(`${from}/`) ? key.slice(from.length) : undefined;

export class ReadingChoices implements Disposable {
  readonly #state: Memento;
  readonly #earlier: Memento;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<readonly Uri[]>());
  /** Languages that the extension is setting right now, by document URI, as opposed to manual changes. */
  readonly #changing = new Map<string, string>();

  /** These files may be read differently now. */
  readonly onDidChange = this.#changed.event;

  constructor(state: Memento, earlier: Memento) {
    this.#state = state;
    this.#earlier = earlier;
    // before the rename, so that the choice is known when the file is opened under its new name
    this.#store.add(
      workspace.onWillRenameFiles((event) => {
        event.waitUntil(this.#follow(event.files));
      }),
    );
  }

  /** The choice for a file; undefined if there is none. */
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

  /** Stores a choice; undefined removes it. Untitled documents are not remembered, as another one will get the same name. */
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

  /** Reads a document as a bulletin from now on; returns the document after that. */
  async read(document: TextDocument): Promise<TextDocument> {
    if (document.languageId === LANGUAGE) return document;
    await this.choose(document.uri, { reads: true, was: document.languageId });
    return this.give(document, LANGUAGE);
  }

  /** Stops reading a document as a bulletin: restores its former language. */
  async stop(document: TextDocument): Promise<TextDocument> {
    const was = this.of(document.uri)?.was ?? PLAIN;
    await this.choose(document.uri, { reads: false, was });
    return this.give(document, was);
  }

  /** Sets the language of a document, plain text if the language is unknown. A document that was closed meanwhile is returned unchanged. */
  async give(document: TextDocument, language: string): Promise<TextDocument> {
    const key = document.uri.toString();
    const isKnown = language === LANGUAGE || (await languages.getLanguages()).includes(language);
    const wanted = isKnown ? language : PLAIN;
    this.#changing.set(key, wanted);
    try {
      return await languages.setTextDocumentLanguage(document, wanted);
    } catch (error) {
      // if it was reopened, it is handled then
      if (document.isClosed) return document;
      throw error;
    } finally {
      this.#changing.delete(key);
    }
  }

  /** Whether the extension is setting this document's language right now; a document that was closed and reopened has another. */
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
