/** Owns the entries of *Paste As…*: text copied from a bulletin as a quotation with its source, and any page as clean bulletin text. */
import {
  type CancellationToken,
  type DataTransfer,
  DataTransferItem,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import { analyseSteps } from '../core/analysis';
import { citationOf } from '../core/export/citation';
import { asQuotation, type QuotationLanguage } from '../core/export/quotation';
import { isHan } from '../core/text/han';
import { citedStory, storyAt } from '../host/issues/story-at';
import { isBulletinDocument } from '../host/language';
import { together } from '../host/lifecycle';
import type { Services } from '../host/services';
import { runSliced } from '../host/slices';
import { fieldsOf, textFrom } from '../host/views/command-arguments';

/** The media type under which the source of copied text is put on the clipboard. */
const SOURCE_TYPE = 'application/vnd.bulletin-reader.source+json';
const TEXT_TYPE = 'text/plain';
const QUOTATION = DocumentDropOrPasteEditKind.Empty.append('bulletin', 'quotation');
const CLEAN = DocumentDropOrPasteEditKind.Empty.append('bulletin', 'clean');
/** Longer texts are not offered as quotations, in UTF-16 units. */
const LONGEST_QUOTATION = 20_000;
/** Pasted text counts as a page if it has at least this many Chinese characters on several lines. */
const LEAST_HAN = 40;
const LONGEST_PAGE = 4_000_000;

/** Markup languages by VS Code language id; all others count as plain text. */
const LANGUAGES: ReadonlyMap<string, QuotationLanguage> = new Map([
  ['markdown', 'markdown'],
  ['xml', 'xml'],
  ['html', 'html'],
]);

/** Copied text carries its source, so that it can be pasted as a quotation anywhere. */
class Quotations implements DocumentPasteEditProvider {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  prepareDocumentPaste(document: TextDocument, [range]: readonly Range[], data: DataTransfer): void {
    if (range === undefined || range.isEmpty || !isBulletinDocument(document)) return;
    const { uri, offset } = this.#services.projections.placeOf(document, document.offsetAt(range.start));
    data.set(SOURCE_TYPE, new DataTransferItem(JSON.stringify({ uri: uri.toString(), offset })));
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    _: readonly Range[],
    data: DataTransfer,
    __: unknown,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[]> {
    const [source, text] = await Promise.all([data.get(SOURCE_TYPE)?.asString(), data.get(TEXT_TYPE)?.asString()]);
    if (source === undefined || text === undefined || text.trim() === '' || text.length > LONGEST_QUOTATION) return [];
    const place = this.#placeFrom(source);
    const found = place && (await storyAt(this.#services, place.uri, place.offset, token));
    if (found === undefined) return [];
    const language = LANGUAGES.get(document.languageId) ?? 'plain';
    const cited = citedStory(found);
    const citation = citationOf(cited, language === 'markdown' ? 'markdown' : 'plain');
    const title = l10n.t('Paste as Quotation with Citation');
    const edit = new DocumentPasteEdit(asQuotation(text, citation, language), title, QUOTATION);
    edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    return [edit];
  }

  /** Validates the data, which another program may have put on the clipboard. */
  #placeFrom(
    source: string,
  ): { readonly uri: ReturnType<typeof textFrom> & object; readonly offset: number } | undefined {
    let fields: ReadonlyMap<string, unknown>;
    try {
      fields = fieldsOf(JSON.parse(source));
    } catch {
      // not written by this extension
      return undefined;
    }
    const uri = textFrom(fields.get('uri'), this.#services.projections);
    const offset = fields.get('offset');
    return uri === undefined || typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0
      ? undefined
      : { uri, offset };
  }
}

/** An edit whose text is computed when it is picked. */
class CleanEdit extends DocumentPasteEdit {
  readonly source: string;

  constructor(source: string) {
    super('', l10n.t('Paste as Bulletin Text'), CLEAN);
    this.source = source;
    this.yieldTo = [DocumentDropOrPasteEditKind.Text];
  }
}

const isPage = (text: string): boolean => {
  if (text.length > LONGEST_PAGE || !/\n[^\n]/.test(text.trim())) return false;
  let count = 0;
  for (let i = 0; i < text.length && count < LEAST_HAN; i++) if (isHan(text.charCodeAt(i))) count++;
  return count >= LEAST_HAN;
};

/** Offers to clean a page that is pasted: complete stories, joined paragraphs, no furniture. */
class CleanPages implements DocumentPasteEditProvider<CleanEdit> {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async provideDocumentPasteEdits(_: TextDocument, __: readonly Range[], data: DataTransfer): Promise<CleanEdit[]> {
    const text = await data.get(TEXT_TYPE)?.asString();
    return text !== undefined && isPage(text) ? [new CleanEdit(text)] : [];
  }

  async resolveDocumentPasteEdit(edit: CleanEdit, token: CancellationToken): Promise<CleanEdit> {
    const { cleanSteps } = await import('../core/clean/clean');
    const analysis = await runSliced(analyseSteps(edit.source, await this.#services.resources.pages()), token);
    const { text } = await runSliced(cleanSteps(analysis), token);
    // if no article is found, the text is pasted as it was
    edit.insertText = text === '' ? edit.source : text;
    return edit;
  }
}

export function registerPasting(services: Services): Disposable {
  const quotations = new Quotations(services);
  return together(
    // both in one registration: VS Code hands clipboard data only to the provider that wrote it
    languages.registerDocumentPasteEditProvider('*', quotations, {
      providedPasteEditKinds: [QUOTATION],
      copyMimeTypes: [SOURCE_TYPE],
      pasteMimeTypes: [SOURCE_TYPE],
    }),
    languages.registerDocumentPasteEditProvider(
      [{ language: 'plaintext' }, { language: 'bulletin' }],
      new CleanPages(services),
      { providedPasteEditKinds: [CLEAN], pasteMimeTypes: [TEXT_TYPE] },
    ),
  );
}
