/** Owns stepping with the keyboard: from article to article, and from part to part of a story. */

import { type Disposable, l10n, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { isStoryKind } from '../core/page/surely-stories';
import { unitAt } from '../core/page/unit-at';
import { linksOf } from '../core/stories/query';
import { offsetOf, positionOf, rangeOf } from '../host/documents/ranges';
import { isBulletinDocument } from '../host/language';
import { NEVER, together } from '../host/lifecycle';
import type { Services } from '../host/services';
import { tellBriefly } from '../host/shown/messages';
import { registerCommand } from '../host/shown/register-command';

type Direction = 1 | -1;

export function registerSteps(services: Services): Disposable {
  const { analyses, issues, log, projections } = services;

  const stepArticle = async (editor: TextEditor, direction: Direction): Promise<void> => {
    const { document, selection } = editor;
    const { page } = await analyses.of(document, NEVER);
    const starts = page.units.filter(isStoryKind).map(({ headlineSpan, start }) => headlineSpan?.start ?? start);
    const here = offsetOf(page.lines, selection.active);
    const next = direction === 1 ? starts.find((start) => start > here) : starts.findLast((start) => start < here);
    if (next === undefined) return;
    const position = positionOf(page.lines, next);
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const stepPart = async (editor: TextEditor, direction: Direction): Promise<void> => {
    const { document, selection } = editor;
    const { page } = await analyses.of(document, NEVER);
    const projection = projections.of(document);
    const offset = offsetOf(page.lines, selection.active);
    const place = projections.placeOf(document, offset);
    const issue = await issues.of(place.uri, NEVER);
    const text = issue.text(place.uri.toString());
    const unit = text === undefined ? -1 : unitAt(text.analysis.page, place.offset);
    const { into, outOf } = linksOf(issue.stories, place.uri.toString(), unit);
    const there = direction === 1 ? outOf?.to : into?.from;
    const target = there && issue.text(there.document);
    const start = there && target?.analysis.page.units[there.unit]?.start;
    if (there === undefined || target === undefined || start === undefined) {
      const message =
        direction === 1
          ? l10n.t('This is the last part of the story.')
          : l10n.t('This is the first part of the story.');
      tellBriefly(message);
      return;
    }
    // forwards, reading continues where the text continues; backwards, the part is shown from its start
    const at = direction === 1 ? there.offset : start;
    const span = { start: at, end: at };
    const shown = await projection?.show(target.uri, span);
    const uri = shown?.uri ?? target.uri;
    await window.showTextDocument(uri, { selection: shown?.range ?? rangeOf(target.analysis.page.lines, span) });
  };

  const command = (
    id: string,
    step: (editor: TextEditor, direction: Direction) => Promise<void>,
    direction: Direction,
  ): Disposable =>
    registerCommand(log, id, async () => {
      const editor = window.activeTextEditor;
      if (editor !== undefined && isBulletinDocument(editor.document)) await step(editor, direction);
    });
  return together(
    command('bulletin.nextArticle', stepArticle, 1),
    command('bulletin.previousArticle', stepArticle, -1),
    command('bulletin.nextPart', stepPart, 1),
    command('bulletin.previousPart', stepPart, -1),
  );
}
