/** Owns which words the reader means when a search is asked for in a text. */
import { window } from 'vscode';
import { touches } from '../../core/text/span';
import { isBulletinDocument } from '../../host/language';
import type { Services } from '../../host/services';

/** The words that the reader means to search for: what is selected, or from a menu the name that stands there; '' for none. */
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
