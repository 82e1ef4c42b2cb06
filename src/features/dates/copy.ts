/** Owns copying a date as ISO 8601 or EDTF (the reader picks if they differ), from the cursor or from the Dates view. */

import { type Disposable, env, l10n, window } from 'vscode';
import type { DateValue } from '../../core/dates/calendar/value';
import { edtfOf, isoOf } from '../../core/export/edtf';
import { touches } from '../../core/text/span';
import { offsetOf } from '../../host/documents/ranges';
import { isBulletinDocument } from '../../host/language';
import type { Services } from '../../host/services';
import { tellBriefly } from '../../host/shown/messages';
import { chooseFrom } from '../../host/shown/pick-list';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import { isFromEditor } from '../../host/views/command-arguments';
import type { DateNode } from './model';

const isDate = (node: object): node is DateNode =>
  'type' in node && (node.type === 'moment' || node.type === 'whole' || node.type === 'said');

type Form = 'iso' | 'edtf';
const FORMS: readonly Form[] = ['iso', 'edtf'];
const WRITERS: Readonly<Record<Form, (value: DateValue) => string | undefined>> = { iso: isoOf, edtf: edtfOf };
const NAMES: Readonly<Record<Form, string>> = { iso: 'ISO 8601', edtf: 'EDTF' };

interface Asked {
  /** The row of the Dates view; undefined if the command runs at the cursor. */
  readonly node: DateNode | undefined;
  /** Undefined if the reader is to be asked. */
  readonly form: Form | undefined;
}

/**
 * The value in the format that the reader picks, if the formats differ; undefined if no format can express it, null if the reader
 * cancelled.
 */
async function choose(value: DateValue): Promise<string | undefined | null> {
  const written = FORMS.flatMap((form) => {
    const label = WRITERS[form](value);
    return label === undefined ? [] : [{ label, description: NAMES[form] }];
  });
  const [first, ...others] = written;
  if (others.every(({ label }) => label === first?.label)) return first?.label;
  return (await chooseFrom(written, { title: l10n.t('Copy Date') }))?.label ?? null;
}

export function registerDateCopy(services: Services): Disposable {
  const underCursor = async (): Promise<DateValue | undefined> => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isBulletinDocument(editor.document)) return undefined;
    const analysis = await services.analyses.of(editor.document);
    const offset = offsetOf(analysis.page.lines, editor.selection.active);
    return analysis.dates().find(({ spans }) => spans.some((span) => touches(span, offset)))?.value;
  };
  const copy = async ({ node, form }: Asked): Promise<void> => {
    const value =
      node === undefined ? await underCursor() : node.type === 'said' ? node.said.date.value : node.moment.value;
    if (value === undefined) return tellBriefly(l10n.t('Put the cursor on a date first.'));
    const written = form === undefined ? await choose(value) : WRITERS[form](value);
    // the reader cancelled
    if (written === null) return;
    if (written !== undefined) await env.clipboard.writeText(written);
    tellBriefly(
      written === undefined ? l10n.t('The standard has no way to write this.') : l10n.t('Copied: {0}', written),
    );
  };
  const askedFrom = (node: unknown, form: unknown): Read<Asked> => {
    // a keybinding may pass the format as its only argument
    const named = FORMS.find((one) => one === node || one === form);
    if (isFromEditor(node) || named === node) return given({ node: undefined, form: named });
    return services.rows.has(node) && isDate(node) ? given({ node, form: named }) : refused('no date of the view');
  };
  return registerCommandWith(services.log, 'bulletin.copyDate', askedFrom, copy);
}
