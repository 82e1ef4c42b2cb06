/** Owns finding other mentions of a name or a day: references, document highlights, next and previous mention. */
import {
  type CancellationToken,
  type Disposable,
  DocumentHighlight,
  type Location,
  l10n,
  languages,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  window,
} from 'vscode';
import type { Analysis } from '../core/analysis';
import { type CorpusEntity, entityOfMention, gatherEntities } from '../core/corpus/entities';
import { timeKey } from '../core/corpus/timeline';
import type { DocumentNames, NameMention } from '../core/names/model';
import type { PageReading } from '../core/page/model';
import { type Span, touches } from '../core/text/span';
import { locationOf, offsetOf, positionOf, rangeOf } from '../host/documents/ranges';
import { BULLETINS, isBulletinDocument } from '../host/language';
import { DisposableStore, NEVER } from '../host/lifecycle';
import type { Services } from '../host/services';
import { tellBriefly } from '../host/shown/messages';
import { registerCommand } from '../host/shown/register-command';

/** What is mentioned at a place: all its mentions in the document, and its identity in other documents. */
type Found =
  | { readonly kind: 'name'; readonly mention: NameMention; readonly places: readonly Mentioned[] }
  | { readonly kind: 'day'; readonly day: string; readonly places: readonly Mentioned[] };

/** A mention has several spans if a column break cuts it. */
interface Mentioned extends Span {
  readonly spans: readonly Span[];
}

const holds = ({ spans }: Mentioned, offset: number): boolean => spans.some((span) => touches(span, offset));

function dayAt(analysis: Analysis, offset: number): Found | undefined {
  const date = analysis.dates().find((one) => holds(one, offset));
  const day = date && timeKey(date);
  if (day === undefined) return undefined;
  return { kind: 'day', day, places: analysis.dates().filter((one) => timeKey(one) === day) };
}

export function registerReferences(services: Services): Disposable {
  const { analyses, issues, log, projections, scopes } = services;
  const store = new DisposableStore();
  /** Caches the entities of a document, for all cursor positions. */
  const gathered = new WeakMap<DocumentNames, readonly CorpusEntity[]>();

  const nameAt = (page: PageReading, names: DocumentNames, offset: number): Found | undefined => {
    const mention = names.mentions.find((one) => holds(one, offset));
    if (mention === undefined) return undefined;
    const entities = gathered.get(names) ?? gatherEntities([{ key: '', page, names }]);
    gathered.set(names, entities);
    const own = entityOfMention(entities, '', mention)?.mentions ?? [];
    return { kind: 'name', mention, places: own.map((one) => one.mention) };
  };
  const foundAt = async (
    document: TextDocument,
    offset: number,
    token: CancellationToken,
  ): Promise<Found | undefined> => {
    const analysis = await analyses.of(document, token);
    return dayAt(analysis, offset) ?? nameAt(analysis.page, await analyses.namesIn(analysis, token), offset);
  };
  const offsetAt = async (document: TextDocument, position: Selection['active'], token: CancellationToken) =>
    offsetOf((await analyses.of(document, token)).page.lines, position);

  store.add(
    languages.registerDocumentHighlightProvider(BULLETINS, {
      async provideDocumentHighlights(document, position, token) {
        const found = await foundAt(document, await offsetAt(document, position, token), token);
        const spans = found?.places.flatMap((place) => place.spans);
        return spans?.map((span) => new DocumentHighlight(rangeOf(document, span)));
      },
    }),
  );
  store.add(
    languages.registerReferenceProvider(BULLETINS, {
      async provideReferences(document, position, _context, token): Promise<Location[]> {
        const offset = await offsetAt(document, position, token);
        const found = await foundAt(document, offset, token);
        if (found === undefined) return [];
        if (projections.isView(document.uri)) {
          return found.places.map((place) => locationOf(document.uri, document, place));
        }
        const { texts: issue } = await issues.of(document.uri, token);
        if (found.kind === 'day') {
          return (await scopes.withDates(issue, token)).flatMap(({ uri, analysis }) =>
            analysis
              .dates()
              .filter((date) => timeKey(date) === found.day)
              .map((date) => locationOf(uri, analysis.page.lines, date)),
          );
        }
        const texts = await scopes.around(document.uri, token);
        const entities = await scopes.gathered(texts, token);
        const entity = entityOfMention(entities, document.uri.toString(), found.mention);
        return (entity?.mentions ?? []).flatMap(({ document: { key, page }, mention }) => {
          const text = texts.find((one) => one.key === key);
          return text === undefined ? [] : [locationOf(text.uri, page.lines, mention)];
        });
      },
    }),
  );

  const step = async (direction: 1 | -1): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isBulletinDocument(editor.document)) return;
    const { page } = await analyses.of(editor.document, NEVER);
    const offset = offsetOf(page.lines, editor.selection.active);
    const found = await foundAt(editor.document, offset, NEVER);
    if (found === undefined) {
      tellBriefly(l10n.t('Put the cursor on a name or a date first.'));
      return;
    }
    const inside = found.places.findIndex((place) => holds(place, offset));
    const next = found.places[(inside + direction + found.places.length) % found.places.length];
    if (next === undefined) return;
    const position = positionOf(page.lines, next.start);
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  store.add(registerCommand(log, 'bulletin.nextMention', () => step(1)));
  store.add(registerCommand(log, 'bulletin.previousMention', () => step(-1)));
  return store;
}
