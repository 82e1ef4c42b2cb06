/** Owns how stories are dressed for the reading view: what can be gone to, in the HTML that the export writes too. */

import { datetime } from '../edition/formats/html-marks';
import { type StoryDress, storyHtml } from '../edition/formats/html-story';
import { wordsFor } from '../edition/formats/words';
import type { Edition, EditionMark } from '../edition/model';
import type { WholeUnit } from '../edition/whole';
import { replacedText, xml } from '../text/plain';

/** A link to the place of the words in their text; where that is, the host knows. */
function opened(mark: EditionMark, kinds: ReadonlyMap<string, string>, abuts: boolean): readonly [string, string] {
  const kind = mark.kind === 'name' ? (kinds.get(mark.entity) ?? 'name') : mark.kind;
  const open = `<a class="${kind}${abuts ? ' abuts' : ''}" href="#">`;
  return mark.kind === 'date' ? [`${open}<time${datetime(mark.value)}>`, '</time></a>'] : [open, '</a>'];
}

/** How the stories of an edition are written for the view; a story is known by its index. */
export function viewDress(edition: Edition): (story: number, whole: WholeUnit) => string {
  const kinds = new Map(edition.entities.map(({ id, kind }) => [id, kind]));
  const dress: StoryDress = {
    words: wordsFor(edition.script),
    // places are counted in units of the text: what must not be shown has something in its place
    text: (text) => xml(replacedText(text)),
    figures: true,
    mark: (mark, _, abuts) => opened(mark, kinds, abuts),
    note: ({ highlight }) => (highlight ? '' : '<sup>※</sup>'),
    noted: (notes) => `<mark class="${notes.find(({ colour }) => colour !== undefined)?.colour ?? 'noted'}">`,
    block: (index) => ` data-block="${index}"`,
    story: '',
    back: ({ start }, block) => `<a class="back" href="#" data-of="${block}" data-offset="${start}">※</a>`,
  };
  return (story, whole) => storyHtml(whole, { ...dress, story: ` data-story="${story}" tabindex="-1"` }).join('\n');
}
