/** Owns detection: a plain text that is plainly a Chinese bulletin is given the language, once, and in its own encoding. */
import { type Disposable, l10n, languages, type TextDocument, workspace } from 'vscode';
import { isBulletin } from '../core/page/detect';
import { decodeText } from '../host/files/decode';
import { isBulletinDocument, LANGUAGE } from '../host/language';
import { DisposableStore, orNothing } from '../host/lifecycle';
import type { Services } from '../host/services';
import { offer } from '../host/shown/messages';

/** Workspace state: URIs that the reader took the language from. */
const DECLINED = 'bulletin.declined';
/** So many are remembered, the latest first. */
const REMEMBERED = 500;
/** No page is longer; a longer text is judged by its beginning alone, in UTF-16 code units. */
const JUDGED = 65_536;
/** From this many replacement characters on, the text was read in the wrong encoding. */
const GARBLED = 20;

const garbled = (text: string): boolean => (text.match(/\ufffd/g)?.length ?? 0) >= GARBLED;

/** Gives the language to bulletins among the plain texts that are opened. */
class Detector {
  readonly #services: Services;
  readonly #given = new Set<string>();
  /** Documents that were closed in this very turn: when they open again in it, their language was changed by hand. */
  readonly #closedNow = new Set<string>();

  constructor(services: Services) {
    this.#services = services;
  }

  closed(document: TextDocument): void {
    const key = document.uri.toString();
    if (!isBulletinDocument(document) || !this.#given.has(key)) return;
    this.#closedNow.add(key);
    setTimeout(() => this.#closedNow.delete(key), 0);
  }

  async opened(document: TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (this.#services.projections.isView(document.uri)) {
      if (!isBulletinDocument(document)) await languages.setTextDocumentLanguage(document, LANGUAGE);
      return;
    }
    if (document.languageId !== 'plaintext' || document.uri.scheme === 'output') return;
    if (this.#closedNow.has(key)) await this.#decline(key);
    const mode = this.#services.settings.detection(document.uri);
    if (mode === 'off' || this.#declined.includes(key)) return;
    const encoding = await this.#encodingOf(document);
    if (encoding === undefined || document.isClosed) return;
    if (mode === 'ask' && !(await this.#ask(document, key))) return;
    await this.#give(document, encoding);
  }

  /** The encoding in which the document is a bulletin; undefined where it is none. */
  async #encodingOf(document: TextDocument): Promise<string | undefined> {
    const text = document.getText().slice(0, JUDGED);
    if (isBulletin(text).bulletin) return document.encoding;
    if (!garbled(text) || document.isDirty) return undefined;
    const bytes = await orNothing(workspace.fs.readFile(document.uri));
    const decoded = bytes === undefined ? undefined : decodeText(bytes.subarray(0, 4 * JUDGED));
    return decoded !== undefined && isBulletin(decoded.text).bulletin ? decoded.encoding : undefined;
  }

  async #give(document: TextDocument, encoding: string): Promise<void> {
    const decoded =
      encoding === document.encoding ? document : await workspace.openTextDocument(document.uri, { encoding });
    if (decoded.isClosed || isBulletinDocument(decoded)) return;
    this.#given.add(document.uri.toString());
    await languages.setTextDocumentLanguage(decoded, LANGUAGE);
  }

  async #ask(document: TextDocument, key: string): Promise<boolean> {
    const yes = l10n.t('Read as Bulletin');
    const no = l10n.t('Not This File');
    const never = l10n.t('Never Ask');
    const name = document.uri.path.split('/').pop() ?? '';
    const answer = await offer(
      l10n.t('“{0}” looks like a Chinese newspaper page. Read it as a bulletin?', name),
      yes,
      no,
      never,
    );
    if (answer === no) await this.#decline(key);
    if (answer === never) await workspace.getConfiguration('bulletin').update('detection', 'off', true);
    return answer === yes;
  }

  get #declined(): readonly string[] {
    return this.#services.context.workspaceState.get<string[]>(DECLINED) ?? [];
  }

  async #decline(key: string): Promise<void> {
    const others = this.#declined.filter((one) => one !== key);
    await this.#services.context.workspaceState.update(DECLINED, [key, ...others].slice(0, REMEMBERED));
  }
}

export function registerDetection(services: Services): Disposable {
  const detector = new Detector(services);
  const store = new DisposableStore();
  store.add(workspace.onDidCloseTextDocument((document) => detector.closed(document)));
  const opened = (document: TextDocument): void =>
    services.log.detached('telling whether a text is a bulletin', detector.opened(document));
  store.add(workspace.onDidOpenTextDocument(opened));
  for (const document of workspace.textDocuments) opened(document);
  return store;
}
