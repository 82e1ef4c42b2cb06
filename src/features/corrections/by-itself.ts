/** Owns whether a correction is needed at all: whether the text is read so by itself once what the reader said before is taken back. */

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

/** Whether an analysis says by itself what a correction says of a place. */
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
 * Keeps a correction. Where it only takes back what the reader said before, that is taken back instead, and nothing is left of
 * either; what they said before of the very place in other words is replaced.
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

/** The text that all were said of; undefined where they are of several, or there are none. */
function homeOf(said: readonly SaidOf[]): Uri | undefined {
  const [first] = said;
  return said.every(({ uri }) => uri.toString() === first?.uri.toString()) ? first?.uri : undefined;
}
