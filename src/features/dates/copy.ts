/** Owns copying a date: as ISO 8601 or EDTF, from the cursor or from the Dates view. */

import { type Disposable, env, l10n, window } from 'vscode';
import type { DateValue } from '../../core/dates/calendar/value';
import { edtfOf, isoOf } from '../../core/export/edtf';
import { touches } from '../../core/text/span';
import { offsetOf } from '../../host/documents/ranges';
import { isBulletinDocument } from '../../host/language';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { tellBriefly } from '../../host/shown/messages';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import { isFromEditor } from '../../host/views/command-arguments';
import type { DateNode } from './model';

const isDate = (node: object): node is DateNode =>
  'type' in node && (node.type === 'moment' || node.type === 'whole' || node.type === 'said');

export function registerDateCopy(services: Services): Disposable {
  const underCursor = async (): Promise<DateValue | undefined> => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isBulletinDocument(editor.document)) return undefined;
    const analysis = await services.analyses.of(editor.document);
    const offset = offsetOf(analysis.page.lines, editor.selection.active);
    return analysis.dates().find(({ spans }) => spans.some((span) => touches(span, offset)))?.value;
  };
  const copy = async (write: (value: DateValue) => string | undefined, node: DateNode | undefined): Promise<void> => {
    const value =
      node === undefined ? await underCursor() : node.type === 'said' ? node.said.date.value : node.moment.value;
    const written = value === undefined ? undefined : write(value);
    if (written !== undefined) await env.clipboard.writeText(written);
    const said =
      value === undefined
        ? l10n.t('Put the cursor on a date first.')
        : written === undefined
          ? l10n.t('The standard has no way to write this.')
          : l10n.t('Copied: {0}', written);
    tellBriefly(said);
  };
  const rowFrom = (node: unknown): Read<DateNode | undefined> => {
    if (isFromEditor(node)) return given(undefined);
    return services.rows.has(node) && isDate(node) ? given(node) : refused('no date of the view');
  };
  return together(
    registerCommandWith(services.log, 'bulletin.copyDateIso', rowFrom, (row) => copy(isoOf, row)),
    registerCommandWith(services.log, 'bulletin.copyDateEdtf', rowFrom, (row) => copy(edtfOf, row)),
  );
}
