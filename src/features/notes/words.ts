/** Owns presenting a note in words: in a hover, a thread and a list. */
import { l10n } from 'vscode';
import type { Note } from '../../core/notes/model';
import { tagsIn } from '../../core/notes/tags';
import { emphasised, formatted, joined, type Markup, words } from '../../host/shown/markup';
import { colourTitle } from '../../host/wording/notes';

/** Maximum length of a note shown in a thread, in UTF-16 units. */
const LONGEST = 50_000;

/** Tags that do not occur in the words themselves. */
const otherTags = ({ text, tags }: Note): readonly string[] => {
  const written = new Set(tagsIn(text));
  return tags.filter((tag) => !written.has(tag));
};

export const tagsTitle = (note: Note): string =>
  otherTags(note)
    .map((tag) => `#${tag}`)
    .join(' ');

/** The words of a note, with their formatting. */
export const bodyOf = (note: Note): Markup => formatted(note.text, LONGEST);

/** The hover text of a note. */
export function hoverOf(note: Note): readonly Markup[] {
  const facts = [note.creator ?? '', tagsTitle(note), note.colour === undefined ? '' : colourTitle(note.colour)].filter(
    (fact) => fact !== '',
  );
  const about = facts.length > 0 ? facts : note.text === '' ? [l10n.t('My Note')] : [];
  return [formatted(note.text), emphasised(joined(about.map(words), ' · '))];
}
