/**
 * Owns the styles of notes and highlights in a text: a line above the words with a distinct style per colour, and a
 * tint behind them.
 */
import { type DecorationRenderOptions, OverviewRulerLane, ThemeColor } from 'vscode';
import { COLOURS, type Colour } from '../../core/notes/model';
import { tintOf } from './tint';

/** A highlight of a colour, or a note without one. */
export type Form = Colour | 'note';
export const FORMS: readonly Form[] = ['note', ...COLOURS];

/**
 * Marks of names are below the words; these are above them, with a distinct line style each, so that colour is never
 * the only cue.
 */
const LINES: Readonly<Record<Form, string>> = {
  note: '1px solid',
  yellow: '3px solid',
  green: '2px dashed',
  blue: '3px dotted',
  pink: '4px double',
};

const IDS: Readonly<Record<Form, string>> = {
  note: 'bulletin.noteMark',
  yellow: 'bulletin.highlightYellow',
  green: 'bulletin.highlightGreen',
  blue: 'bulletin.highlightBlue',
  pink: 'bulletin.highlightPink',
};

export function styleOf(form: Form): DecorationRenderOptions {
  const colour = `var(--vscode-${IDS[form].replace('.', '-')})`;
  const tint = form === 'note' ? 'transparent' : tintOf(colour);
  return {
    // the property applies to all four sides and the tint; text-decoration is already used by the marks of names
    border: `0; border-top: ${LINES[form]} ${colour}; background-color: ${tint}`,
    overviewRulerColor: new ThemeColor(IDS[form]),
    overviewRulerLane: OverviewRulerLane.Center,
  };
}
