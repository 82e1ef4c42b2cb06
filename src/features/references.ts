/** Owns finding a name or a day again: Find All References, highlights of the same, next and previous mention. */
import {
  type CancellationToken,
  CancellationTokenSource,
  commands,
  type Disposable,
  DocumentHighlight,
  type Location,
  languages,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  window,
} from 'vscode';
import type { Analysis } from '../core/analysis';
import { entityOfMention } from '../core/corpus/entities';
import { timeKey } from '../core/corpus/timeline';
import type { DocumentNames, NameMention } from '../core/names/model';
import type { Span } from '../core/text/span';
import { BULLETINS, isBulletinDocument } from '../host/language';
import { DisposableStore } from '../host/lifecycle';
import { locationOf, offsetOf, positionOf, rangeOf } from '../host/ranges';
import type { Services } from '../host/services';

/** Something that is mentioned at a place: all spans of the same in the document, and what tells it apart elsewhere. */
type Found =
  | { readonly kind: 'name'; readonly mention: NameMention; readonly spans: readonly Span[] }
  | { readonly kind: 'day'; readonly day: string; readonly spans: readonly Span[] };

const holds = (spans: readonly Span[], offset: number): boolean =>
  spans.some(({ start, end }) => start <= offset && offset <= end);

function nameAt(names: DocumentNames, offset: number): Found | undefined {
  const mention = names.mentions.find(({ spans }) => holds(spans, offset));
  const entity = names.entities.find(({ id }) => id === mention?.entity);
  if (mention === undefined || entity === undefined) return undefined;
  const spans = entity.mentions.flatMap((index) => names.mentions[index]?.spans ?? []);
  return { kind: 'name', mention, spans };
}

function dayAt(analysis: Analysis, offset: number): Found | undefined {
  const date = analysis.dates().find(({ spans }) => holds(spans, offset));
  const day = date && timeKey(date);
  if (day === undefined) return undefined;
  const same = analysis.dates().filter((one) => timeKey(one) === day);
  return { kind: 'day', day, spans: same.flatMap(({ spans }) => spans) };
}

export function registerReferences(services: Services): Disposable {
  const { analyses, issues, projections, scopes } = services;
  const store = new DisposableStore();

  const foundAt = async (
    document: TextDocument,
    offset: number,
    token: CancellationToken,
  ): Promise<Found | undefined> => {
    const analysis = await analyses.of(document, token);
    return dayAt(analysis, offset) ?? nameAt(await analyses.namesIn(analysis, token), offset);
  };
  const offsetAt = async (document: TextDocument, position: Selection['active'], token: CancellationToken) =>
    offsetOf((await analyses.of(document, token)).page.lines, position);

  store.add(
    languages.registerDocumentHighlightProvider(BULLETINS, {
      async provideDocumentHighlights(document, position, token) {
        const found = await foundAt(document, await offsetAt(document, position, token), token);
        return found?.spans.map((span) => new DocumentHighlight(rangeOf(document, span)));
      },
    }),
  );
  store.add(
    languages.registerReferenceProvider(BULLETINS, {
      async provideReferences(document, position, _context, token): Promise<Location[]> {
        const offset = await offsetAt(document, position, token);
        const found = await foundAt(document, offset, token);
        if (found === undefined) return [];
        const here = found.spans.map((span) => locationOf(document.uri, document, span));
        if (projections.isView(document.uri)) return here;
        const { texts } = await issues.of(document.uri, token);
        if (found.kind === 'day') {
          return (await scopes.withDates(texts, token)).flatMap(({ uri, analysis }) =>
            analysis
              .dates()
              .filter((date) => timeKey(date) === found.day)
              .map((date) => locationOf(uri, analysis.page.lines, date)),
          );
        }
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
    const { token } = new CancellationTokenSource();
    const { page } = await analyses.of(editor.document, token);
    const offset = offsetOf(page.lines, editor.selection.active);
    const found = await foundAt(editor.document, offset, token);
    const spans = [...(found?.spans ?? [])].sort((a, b) => a.start - b.start);
    const inside = spans.findIndex(({ start, end }) => start <= offset && offset <= end);
    if (inside === -1) return;
    const next = spans[(inside + direction + spans.length) % spans.length];
    if (next === undefined) return;
    const position = positionOf(page.lines, next.start);
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  store.add(commands.registerCommand('bulletin.nextMention', () => step(1)));
  store.add(commands.registerCommand('bulletin.previousMention', () => step(-1)));
  return store;
}
