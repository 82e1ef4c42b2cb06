/** Owns where the bundled issue is in the folder that the workbench opens, and how its marks are found on the screen. */

export const FOLDER = 'sample/澄浦报 2023-02-01';
export const FIRST = '第1版.txt';
export const SECOND = '第2版.txt';
/** Every place that is marked in an editor. */
export const MARKS = '.monaco-editor .view-line [class*="TextEditorDecorationType"]';
