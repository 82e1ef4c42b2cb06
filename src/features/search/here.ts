/** Owns which words a search command at the cursor is about. */
import { window } from 'vscode';
import { touches } from '../../core/text/span';
import { isBulletinDocument } from '../../host/language';
import type { Services } from '../../host/services';

/** The initial query: the selection, or from a context menu the name at the cursor; '' for none. */
export async function wordsHere({ analyses }: Services, isFromMenu: boolean): Promise<string> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return '';
  const { document, selection } = editor;
  const selected = document.getText(selection);
  if (selected !== '') return /[\n\r]/.test(selected) ? '' : selected;
  if (!isFromMenu || !isBulletinDocument(document)) return '';
  const { mentions } = await analyses.namesIn(await analyses.of(document));
  const offset = document.offsetAt(selection.active);
  return mentions.find(({ spans }) => spans.some((span) => touches(span, offset)))?.text ?? '';
}
