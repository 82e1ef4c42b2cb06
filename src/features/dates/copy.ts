/** Owns copying a date: as ISO 8601 or EDTF, from the cursor or from the Dates view. */
import { commands, type Disposable, env, l10n, window } from 'vscode';
import { edtfOf, isoOf } from '../../core/export/times';
import { touches } from '../../core/text/span';
import { isBulletinDocument } from '../../host/language';
import { together } from '../../host/lifecycle';
import { offsetOf } from '../../host/ranges';
import type { Services } from '../../host/services';
import type { DateNode } from './model';

/** How long the status bar says what was copied, in milliseconds. */
const SAID = 4_000;

export function registerDateCopy(services: Services): Disposable {
  const underCursor = async (): Promise<string | undefined> => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isBulletinDocument(editor.document)) return undefined;
    const analysis = await services.analyses.of(editor.document);
    const offset = offsetOf(analysis.page.lines, editor.selection.active);
    return analysis.dates().find(({ spans }) => spans.some((span) => touches(span, offset)))?.value;
  };
  const copy = async (write: (value: string) => string | undefined, node: DateNode | undefined): Promise<void> => {
    const value =
      node === undefined ? await underCursor() : node.type === 'said' ? node.said.date.value : node.moment.key;
    const written = value === undefined ? undefined : write(value);
    if (written !== undefined) await env.clipboard.writeText(written);
    const said =
      value === undefined
        ? l10n.t('Put the cursor on a date first.')
        : written === undefined
          ? l10n.t('The standard has no way to write this.')
          : l10n.t('Copied: {0}', written);
    window.setStatusBarMessage(said, SAID);
  };
  return together(
    commands.registerCommand('bulletin.copyDateIso', (node?: DateNode) => copy(isoOf, node)),
    commands.registerCommand('bulletin.copyDateEdtf', (node?: DateNode) => copy(edtfOf, node)),
  );
}
