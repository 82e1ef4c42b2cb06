/** Owns writing names, dates and notes of an edition as one page of Web Annotations (W3C, 23 February 2017). */
import { sourceOf } from '../../notes/annotation';
import { styleClassOf, stylesheetOf, WORDLESS_BODY } from '../../notes/style';
import type { Steps } from '../../steps';
import { plainText } from '../../text/plain';
import type { Edition, EditionBlock, EditionMark, EditionNote } from '../model';
import { sourcePoint } from '../whole';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Length of the context of a quote, in code points. */
const AROUND = 32;

const pointsOf = (text: string): number => Array.from(text).length;

/** The selectors of a span of a block: its words with their context in the paragraph, and its source position. */
function selectors(block: EditionBlock, { start, end }: { readonly start: number; readonly end: number }) {
  const { text } = block;
  const last = Math.max(start, end - 1);
  return [
    {
      type: 'TextQuoteSelector',
      exact: plainText(text.slice(start, end)),
      prefix: Array.from(plainText(text.slice(0, start)))
        .slice(-AROUND)
        .join(''),
      suffix: Array.from(plainText(text.slice(end, end + 2 * AROUND)))
        .slice(0, AROUND)
        .join(''),
    },
    // the end is computed from the last character: after a source break, the next character is elsewhere
    {
      type: 'TextPositionSelector',
      start: sourcePoint(block, start),
      end: sourcePoint(block, last) + pointsOf(text.slice(last, end)),
    },
  ];
}

function bodyOf(mark: EditionMark, names: ReadonlyMap<string, string>) {
  const [value, purpose] =
    mark.kind === 'name'
      ? [plainText(names.get(mark.entity) ?? ''), 'identifying']
      : [mark.kind === 'date' ? mark.value : '', 'classifying'];
  return [{ type: 'TextualBody', value, format: 'text/plain', purpose }];
}

/** The page as JSON text, in pieces. */
export function* jsonLdSteps(edition: Edition): Steps<readonly string[]> {
  const head = { '@context': CONTEXT, id: 'urn:bulletin:annotations', type: 'AnnotationPage', startIndex: 0 };
  const out = [`${JSON.stringify(head).slice(0, -1)},"items":[`];
  let count = 0;
  const names = new Map(edition.entities.map(({ id, name }) => [id, name]));
  const seen = new Set<string>();
  /**
   * A note keeps its original id, by which it is recognised on import; if a copy has the same one, the edition's id is
   * used.
   */
  const iriOf = ({ id, iri }: EditionNote): string => {
    const own = seen.has(iri) || plainText(iri) !== iri ? `urn:bulletin:note:${id}` : iri;
    seen.add(iri);
    return own;
  };
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
          body: bodyOf(mark, names),
          target: { source, selector: selectors(block, mark) },
        });
      }
      for (const note of block.notes) {
        const { body, tags, created, colour } = note;
        const tagged = tags.map((tag) => ({
          type: 'TextualBody',
          value: plainText(tag),
          format: 'text/plain',
          purpose: 'tagging',
        }));
        const said =
          body === ''
            ? []
            : [{ type: 'TextualBody', value: plainText(body), format: 'text/markdown', purpose: 'commenting' }];
        const style = colour === undefined ? {} : { styleClass: styleClassOf(colour) };
        add({
          id: iriOf(note),
          type: 'Annotation',
          motivation: body !== '' ? 'commenting' : tags.length > 0 && colour === undefined ? 'tagging' : 'highlighting',
          ...(created === '' ? {} : { created }),
          body: said.length + tagged.length === 0 ? [WORDLESS_BODY] : [...said, ...tagged],
          target: { source, ...style, selector: selectors(block, note) },
          ...(colour === undefined ? {} : { stylesheet: stylesheetOf(colour) }),
        });
      }
    }
    yield undefined;
  }
  out.push('\n]}\n');
  return out;
}
