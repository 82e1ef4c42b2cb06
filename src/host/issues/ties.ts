/** Owns the reader's ties between jump lines, located in the texts of an issue. */
import { type CancellationToken, Uri } from 'vscode';
import { findAnchorsSteps } from '../../core/anchors/whole';
import type { StoryCorrection } from '../../core/stories/model';
import type { Contexts } from '../documents/contexts';
import { folderOf } from '../files/paths';
import type { Reports } from '../log';
import { eachOf } from '../shown/each';
import { runSliced } from '../slices';
import type { IssueText } from '../workspace-index/library';

/** The ties that the reader made or removed among these texts. */
export async function tiesAmong(
  texts: readonly IssueText[],
  contexts: Pick<Contexts, 'applied'>,
  log: Reports,
  token: CancellationToken,
): Promise<readonly StoryCorrection[]> {
  const found: StoryCorrection[] = [];
  const byKey = new Map(texts.map((text) => [text.key, text.analysis]));
  for (const { uri, key, analysis } of texts) {
    const { ties } = await contexts.applied(uri, analysis.text);
    const meant = eachOf('a tie of the reader', ties, log, (tie) => [
      { tie, other: Uri.joinPath(folderOf(uri), tie.path).toString() },
    ]);
    for (const other of new Set(meant.map((one) => one.other))) {
      const target = byKey.get(other);
      if (target === undefined) continue;
      const own = meant.filter((one) => one.other === other).map(({ tie }) => tie);
      const anchors = own.map(({ to }) => to);
      const places = await runSliced(findAnchorsSteps(target.text, anchors), token);
      for (const [index, { kind, line }] of own.entries()) {
        const place = places[index];
        if (place?.kind !== 'found') continue;
        const at = { document: other, line: target.page.lines.lineAt(place.span.start) };
        found.push({ kind, from: { document: key, line }, to: at });
      }
    }
  }
  return found;
}
