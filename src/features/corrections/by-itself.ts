/**
 * Owns keeping corrections minimal: one that only restores the default reading removes the earlier correction instead of adding another.
 */

import { type CancellationToken, type Uri, workspace } from 'vscode';
import { type Analysis, analyseSteps } from '../../core/analysis';
import { findAnchor } from '../../core/anchors/whole';
import { saysTheSame } from '../../core/corrections/change';
import type { Correction } from '../../core/corrections/model';
import { aboutTheSame } from '../../core/corrections/sidecar';
import { printValue } from '../../core/dates/calendar/notation';
import { unitOfLine } from '../../core/page/unit-at';
import { type Span, touches } from '../../core/text/span';
import type { SaidOf } from '../../host/corrections/corrections';
import { NEVER } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { runSliced } from '../../host/slices';
import type { Said } from './said';

/** Whether the analysis alone, without the correction, gives what the correction demands. */
async function says(
  { analyses }: Services,
  analysis: Analysis,
  correction: Correction,
  place: Span | undefined,
  token: CancellationToken,
): Promise<boolean> {
  const { page } = analysis;
  if (correction.kind === 'name') {
    const { is, name, titles, same } = correction;
    if (titles !== undefined || same !== undefined) return false;
    const kinds = (await analyses.namesIn(analysis, token)).mentions.filter(({ text }) => text === name);
    return is === 'none' ? kinds.length === 0 : kinds.length > 0 && kinds.every(({ kind }) => kind === is);
  }
  if (place === undefined) return false;
  const line = page.lines.lineAt(place.start);
  switch (correction.kind) {
    case 'role':
      return unitOfLine(page, line)?.roles.find((one) => one.line === line)?.role === correction.role;
    case 'unit':
      return unitOfLine(page, line)?.kind === correction.unit;
    case 'join':
      return page.joins.some(({ second }) => second === line) === correction.joined;
    case 'jump':
      return page.jumpLines.some((jump) => touches(jump, place.start)) === correction.jump;
    case 'date':
      return analysis
        .dates()
        .some(
          ({ start, end, value }) =>
            start === place.start && end === place.end && printValue(value) === correction.value,
        );
    default:
      return false;
  }
}

/**
 * Stores a correction. If it only reverts an earlier one, the earlier one is removed and nothing is stored; an earlier correction of the
 * same thing with another value is replaced.
 */
export async function correct(services: Services, said: Said, uri: Uri, correction: Correction): Promise<void> {
  const { analyses, contexts, corrections, resources } = services;
  const token = NEVER;
  const document = await workspace.openTextDocument(uri);
  const text = document.getText();
  const analysis = await analyses.of(document);
  const found = 'at' in correction ? findAnchor(text, correction.at) : undefined;
  const place = found?.kind === 'found' ? found.span : undefined;
  const before = await said.before(uri, analysis, correction, place, token);
  const { last } = corrections.steps;
  const wasSo = last?.change.taken.some(
    (one) => aboutTheSame(one.correction, correction) && saysTheSame(one.correction, correction),
  );
  if (before.length > 0 && last?.uri.toString() === uri.toString() && wasSo) {
    await corrections.undo();
    return;
  }
  const home = homeOf(before);
  if (home !== undefined) {
    const gone = before.map((one) => one.correction);
    const context = await contexts.of(uri, text, gone);
    const alone = await runSliced(analyseSteps(text, await resources.pages(), context), token);
    await runSliced(alone.datesSteps(), token);
    if (await says(services, alone, correction, place, token)) {
      await corrections.takeBack(home, gone);
      return;
    }
  }
  const own = before.filter((one) => one.uri.toString() === uri.toString()).map((one) => one.correction);
  await corrections.add(uri, correction, own);
}

/** The text that all the corrections were made on; undefined if there are several or none. */
function homeOf(said: readonly SaidOf[]): Uri | undefined {
  const [first] = said;
  return said.every(({ uri }) => uri.toString() === first?.uri.toString()) ? first?.uri : undefined;
}
