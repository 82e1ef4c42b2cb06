/** Owns how notes and highlights look in a text: a line above the words, another for each colour, with a tint behind them. */
import { type DecorationRenderOptions, OverviewRulerLane, ThemeColor } from 'vscode';
import { COLOURS, type Colour } from '../../core/notes/model';
import { tintOf } from './tint';

/** A highlight of a colour, or a note that has none. */
export type Form = Colour | 'note';
export const FORMS: readonly Form[] = ['note', ...COLOURS];

/** Marks of names stand under the words; these stand above them, each told apart by its form, so that colour is never needed. */
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
    // the property holds for all four sides and the tint, as text-decoration is taken by the marks of names
    border: `0; border-top: ${LINES[form]} ${colour}; background-color: ${tint}`,
    overviewRulerColor: new ThemeColor(IDS[form]),
    overviewRulerLane: OverviewRulerLane.Center,
  };
}
