/** Owns detection: a plain text that is clearly a Chinese bulletin gets the language, once, and is reopened in the right encoding. */
import { l10n, type TextDocument, workspace } from 'vscode';
import { isBulletin } from '../../core/page/detect';
import type { Reason } from '../../core/reasons';
import { decodeText } from '../../host/files/decode';
import { isBulletinDocument, LANGUAGE } from '../../host/language';
import { orNothing } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { offer } from '../../host/shown/messages';

/** How much of a text is judged, in UTF-16 units. */
const JUDGED = 65_536;
/** At least this many replacement characters mean that the text was decoded with the wrong encoding. */
const GARBLED = 20;
/** Schemes of documents that are not the reader's texts. */
const NO_TEXTS: ReadonlySet<string> = new Set(['output', 'search-editor', 'vscode', 'vscode-settings', 'git']);

const garbled = (text: string): boolean => (text.match(/\ufffd/g)?.length ?? 0) >= GARBLED;

/** The part of a document that is judged. */
export const judged = (document: TextDocument): string => document.getText().slice(0, JUDGED);

/** Whether a document may be a text of the reader's. */
export const isText = ({ uri }: TextDocument): boolean => !NO_TEXTS.has(uri.scheme);

/** The document reopened with an encoding in which it is a text; the same document if it is one already, or no encoding is better. */
async function decoded(document: TextDocument, fits: (text: string) => boolean): Promise<TextDocument | undefined> {
  const text = judged(document);
  if (fits(text)) return document;
  if (!garbled(text) || document.isDirty) return undefined;
  const bytes = await orNothing(workspace.fs.readFile(document.uri));
  const read = bytes === undefined ? undefined : decodeText(bytes.subarray(0, 4 * JUDGED));
  if (read === undefined || !fits(read.text) || document.isClosed) return undefined;
  return workspace.openTextDocument(document.uri, { encoding: read.encoding });
}

/** Gives the language to opened texts that are bulletins. */
export class Detector {
  readonly #services: Services;
  /** Why documents were given the language, by URI. */
  readonly #given = new Map<string, readonly Reason[]>();
  /** The language of closed documents: VS Code changes a language by closing and reopening the same object. */
  readonly #before = new WeakMap<TextDocument, string>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** Why a document was recognized; undefined if it was not. */
  reasonsFor({ uri }: TextDocument): readonly Reason[] | undefined {
    return this.#given.get(uri.toString());
  }

  closed(document: TextDocument): void {
    this.#before.set(document, document.languageId);
  }

  /** Handles a document that was opened, or whose language changed. */
  async opened(document: TextDocument): Promise<void> {
    const { choices, projections, settings } = this.#services;
    const { uri, languageId } = document;
    const key = uri.toString();
    if (projections.isView(uri)) {
      if (!isBulletinDocument(document)) await choices.give(document, LANGUAGE);
      return;
    }
    if (choices.isGiving(document) || !isText(document)) return;
    const before = this.#before.get(document) ?? languageId;
    const isByHand = before !== languageId;
    if (isByHand) await this.#changedByHand(document, before);
    const choice = choices.of(uri);
    if (choice !== undefined) {
      const wanted = choice.reads ? LANGUAGE : choice.was;
      // a stored choice applies when a file is opened; a manual change of the language always wins
      if (!isByHand && choice.reads !== isBulletinDocument(document) && !document.isClosed)
        await choices.give(document, wanted);
      return;
    }
    const mode = settings.detection(uri);
    if (languageId !== 'plaintext' || mode === 'off') return;
    const found = await decoded(document, (text) => isBulletin(text).bulletin);
    if (found === undefined || found.isClosed || isBulletinDocument(found)) return;
    if (mode === 'ask' && !(await this.#ask(found))) return;
    this.#given.set(key, isBulletin(judged(found)).reasons);
    await choices.give(found, LANGUAGE);
  }

  /** Reads a document as a bulletin at the reader's request, in the right encoding; returns the document after that. */
  async read(document: TextDocument): Promise<TextDocument> {
    const found = (await decoded(document, (text) => !garbled(text))) ?? document;
    return this.#services.choices.read(found);
  }

  /** Remembers manual changes: a language that was taken away is not given again, and one that was given is no longer declined. */
  async #changedByHand(document: TextDocument, before: string): Promise<void> {
    const { choices } = this.#services;
    const { uri, languageId } = document;
    const key = uri.toString();
    if (before === LANGUAGE && (this.#given.has(key) || choices.of(uri)?.reads === true)) {
      await choices.choose(uri, { reads: false, was: languageId });
    } else if (languageId === LANGUAGE && choices.of(uri)?.reads === false) await choices.choose(uri, undefined);
  }

  async #ask(document: TextDocument): Promise<boolean> {
    const yes = l10n.t('Read as Bulletin');
    const no = l10n.t('Not This File');
    const never = l10n.t('Never Ask');
    const name = document.uri.path.split('/').pop() ?? '';
    const question = l10n.t('“{0}” looks like a Chinese newspaper page. Read it as a bulletin?', name);
    const answer = await offer(question, yes, no, never);
    if (answer === no) await this.#services.choices.choose(document.uri, { reads: false, was: document.languageId });
    if (answer === never) await workspace.getConfiguration('bulletin').update('detection', 'off', true);
    return answer === yes;
  }
}
