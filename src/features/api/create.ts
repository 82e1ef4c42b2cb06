/** Owns creating the API that `activate` returns to other extensions. */
import { workspace } from 'vscode';
import { annotationsOf } from '../../core/export/annotations';
import { annotationOf } from '../../core/notes/annotation';
import { convertWithPreferences } from '../../core/script/with-preferences';
import { pathOf } from '../../host/files/paths';
import { NEVER } from '../../host/lifecycle';
import { sourceOfText } from '../../host/notes/notes-file';
import type { Services } from '../../host/services';
import { runSliced } from '../../host/slices';
import type { BulletinApi } from './contract';

export function createApi({ issues, analyses, notes, resources }: Services): BulletinApi {
  return Object.freeze<BulletinApi>({
    version: 1,
    async annotations(uri) {
      const document = await workspace.openTextDocument(uri);
      const key = document.uri.toString();
      const { texts: issue, text, stories } = await issues.of(document.uri);
      // an issue holds bulletins only; a text of another language that is asked for is analysed all the same
      const asked = { uri: document.uri, key, path: pathOf(document.uri) };
      const texts = text(key) ? issue : [...issue, { ...asked, analysis: await analyses.of(document) }];
      // analysed in slices, so that a very long text does not block the host; annotationsOf then finds the results in the cache
      for (const { analysis } of texts) {
        await analyses.namesIn(analysis);
        await runSliced(analysis.datesSteps(), NEVER);
      }
      const found = annotationsOf(texts, await resources.names(), stories);
      return {
        ...found,
        documents: found.documents.map((one, at) => ({ ...one, uri: texts[at]?.uri.toString() ?? '' })),
      };
    },
    async notes(uri) {
      const placed = await notes.placed(uri);
      return placed.map(({ note, place }) => ({
        annotation: annotationOf(note, sourceOfText(uri)),
        start: place.kind === 'found' ? place.span.start : null,
        end: place.kind === 'found' ? place.span.end : null,
      }));
    },
    async convert(text, options) {
      return convertWithPreferences(text, await resources.script(), options);
    },
  });
}
