/** Owns names, dates and notes of an edition as one page of Web Annotations (W3C, 23 February 2017). */
import { sourceOf } from '../../notes/annotation';
import type { Steps } from '../../steps';
import { plainText } from '../../text/plain';
import type { Edition, EditionBlock, EditionMark } from '../model';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** How much of the surroundings is said, in code points. */
const AROUND = 32;

/** A quote with its surroundings in the paragraph; well-formed. */
function selector({ text }: EditionBlock, { start, end }: { readonly start: number; readonly end: number }) {
  return {
    type: 'TextQuoteSelector',
    exact: plainText(text.slice(start, end)),
    prefix: Array.from(plainText(text.slice(0, start)))
      .slice(-AROUND)
      .join(''),
    suffix: Array.from(plainText(text.slice(end, end + 2 * AROUND)))
      .slice(0, AROUND)
      .join(''),
  };
}

function bodyOf(mark: EditionMark, edition: Edition) {
  if (mark.kind === 'date')
    return { type: 'TextualBody', value: mark.value, format: 'text/plain', purpose: 'classifying' };
  const entity = mark.kind === 'name' ? edition.entities.find(({ id }) => id === mark.entity) : undefined;
  return { type: 'TextualBody', value: entity?.name ?? '', format: 'text/plain', purpose: 'identifying' };
}

/** The page as JSON text, in pieces. */
export function* jsonLdSteps(edition: Edition): Steps<readonly string[]> {
  const head = { '@context': CONTEXT, id: 'urn:bulletin:annotations', type: 'AnnotationPage', startIndex: 0 };
  const out = [`${JSON.stringify(head).slice(0, -1)},"items":[`];
  let count = 0;
  const add = (annotation: Readonly<Record<string, unknown>>): void => {
    out.push(`${count++ === 0 ? '' : ','}\n${JSON.stringify(annotation)}`);
  };
  for (const unit of edition.units) {
    const source = sourceOf(edition.documents[unit.document]?.path ?? '');
    for (const block of unit.blocks) {
      for (const mark of block.marks) {
        if (mark.kind === 'jump') continue;
        add({
          id: `urn:bulletin:annotation:${unit.id}:${block.line}:${mark.start}`,
          type: 'Annotation',
          motivation: mark.kind === 'date' ? 'classifying' : 'identifying',
          body: bodyOf(mark, edition),
          target: { source, selector: selector(block, mark) },
        });
      }
      for (const { id, body, tags, created, start, end } of block.notes) {
        const tagged = tags.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' }));
        const said =
          body === ''
            ? []
            : [{ type: 'TextualBody', value: plainText(body), format: 'text/markdown', purpose: 'commenting' }];
        add({
          id: `urn:bulletin:note:${id}`,
          type: 'Annotation',
          motivation: body === '' ? 'highlighting' : 'commenting',
          ...(created === '' ? {} : { created }),
          body: [...said, ...tagged],
          target: { source, selector: selector(block, { start, end }) },
        });
      }
    }
    yield undefined;
  }
  out.push('\n]}\n');
  return out;
}
