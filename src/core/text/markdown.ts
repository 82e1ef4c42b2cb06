/** Owns the signs of Markdown: text in which none of them is markup. */

const SIGNS = /[\\`*_{}[\]<>#|~$&!]/g;

/** The text with each sign that Markdown may take for markup written as itself; what begins a line is for the caller to see to. */
export const withoutMarkup = (text: string): string => text.replace(SIGNS, '\\$&');
