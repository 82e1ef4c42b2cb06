/** Owns the light bulb: the corrections that can be made at the cursor, and those that can be taken back there. */
import {
  type CancellationToken,
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Disposable,
  l10n,
  languages,
  type TextDocument,
  workspace,
} from 'vscode';
import type { Analysis } from '../../core/analysis';
import { otherHalf } from '../../core/stories/query';
import { shown } from '../../core/text/shown';
import { type Span, touches } from '../../core/text/span';
import { offsetOf } from '../../host/documents/ranges';
import { BULLETINS } from '../../host/language';
import type { Services } from '../../host/services';
import { correctionSentence, correctionTitle } from '../../host/wording/corrections';
import { dateAt, nameMeant, offersAt } from './actions';
import type { Said } from './said';

/** The place and context of a code action request. */
interface Asked {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly selected: Span;
  readonly context: CodeActionContext;
  readonly token: CancellationToken;
}

/** All actions are quick fixes: VS Code's other groups, such as Refactor, have headings that do not fit. */
function action(title: string, command: string, args: readonly unknown[]): CodeAction {
  const made = new CodeAction(shown(title), CodeActionKind.QuickFix);
  made.command = { title: shown(title), command, arguments: [...args] };
  return made;
}

/** Actions that tie the halves of a story. */
async function tieActions({ issues }: Services, { document, analysis, selected, context, token }: Asked) {
  const key = document.uri.toString();
  const jump = analysis.page.jumpLines.find((one) => touches(one, selected.start));
  if (jump === undefined) return [];
  const args = [key, jump.start];
  const link = action(l10n.t('Link to…'), '_bulletin.linkTo', args);
  link.diagnostics = context.diagnostics.filter(({ source }) => source === 'bulletin');
  const { stories } = await issues.of(document.uri, token);
  if (otherHalf(stories, key, jump)?.kind !== 'found') return [link];
  const title = l10n.t('These do not belong together');
  return [link, action(title, '_bulletin.unlink', args)];
}

/** Actions for dates that ask the reader for a value. */
function dateActions({ document, analysis, selected }: Asked): readonly CodeAction[] {
  const date = dateAt(analysis, selected.start);
  if (date === undefined) return [];
  const another = action(l10n.t('Another Day for “{0}”…', date.text), '_bulletin.anotherDay', [
    document.uri.toString(),
    date.start,
  ]);
  if (analysis.page.issueDate !== null) return [another];
  return [another, action(l10n.t('Set Issue Date…'), 'bulletin.setIssueDate', [])];
}

async function correctActions({ analyses }: Services, asked: Asked): Promise<readonly CodeAction[]> {
  const { document, analysis, selected, token } = asked;
  const names = await analyses.namesIn(analysis, token);
  const key = document.uri.toString();
  const offers = offersAt(analysis, names, selected).map(({ title, correction }) => ({
    made: action(title, '_bulletin.correct', [key, correction]),
    kind: correction.kind,
  }));
  const of = (...kinds: readonly string[]): readonly CodeAction[] =>
    offers.filter(({ kind }) => kinds.includes(kind)).map(({ made }) => made);
  const name = nameMeant(analysis, names, selected);
  const isPerson = name !== undefined && (name.kind ?? 'person') === 'person';
  const same = isPerson
    ? [
        action(l10n.t('“{0}” is the same person as…', name.text), '_bulletin.samePerson', [key, name.text]),
        action(l10n.t('Set Reading of “{0}”…', name.text), '_bulletin.setReading', [key, name.text]),
      ]
    : [];
  return [
    ...of('jump'),
    ...of('name'),
    ...same,
    ...of('date', 'no-date'),
    ...dateActions(asked),
    ...of('role', 'unit', 'join'),
  ];
}

/**
 * Actions that take corrections back, in a text or in a view; the label omits the words if the correction is about exactly the selection.
 */
async function takeBackActions(
  { analyses, projections }: Services,
  said: Said,
  asked: Asked,
): Promise<readonly CodeAction[]> {
  const { document, analysis, selected, token } = asked;
  const isView = projections.isView(document.uri);
  const place = projections.placeOf(document, selected.start);
  const own = isView ? await analyses.of(await workspace.openTextDocument(place.uri), token) : analysis;
  const length = isView ? 0 : selected.end - selected.start;
  const span: Span = { start: place.offset, end: place.offset + length };
  const all = await said.at(place.uri, own, span, token);
  return all.map(({ uri, correction }) => {
    const title =
      'at' in correction
        ? l10n.t('Take back: “{0}”', correctionTitle(correction))
        : l10n.t('Take back: {0}', correctionSentence(correction));
    return action(title, '_bulletin.takeBack', [uri.toString(), correction]);
  });
}

export function registerLightBulb(services: Services, said: Said): Disposable {
  const { analyses, projections } = services;
  return languages.registerCodeActionsProvider(
    BULLETINS,
    {
      async provideCodeActions(document, range, context, token) {
        const analysis = await analyses.of(document, token);
        const { lines } = analysis.page;
        const selected: Span = { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
        const asked: Asked = { document, analysis, selected, context, token };
        // a request for fixes of a diagnostic only
        if (context.only !== undefined && context.diagnostics.length > 0) return tieActions(services, asked);
        const takeBack = await takeBackActions(services, said, asked);
        if (projections.isView(document.uri)) return [...takeBack];
        return [...(await tieActions(services, asked)), ...takeBack, ...(await correctActions(services, asked))];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
