/** Owns mentions in context: the words before, the mention and the words after, within the sentence of the joined paragraph. */
import type { PageReading } from '../page/model';
import { passageAt } from '../page/passages';
import { sentenceAt } from '../text/sentences';
import type { Span } from '../text/span';

/** A mention of any kind: its source offset, its words without breaks, its paragraph. */
interface Quotable {
  readonly start: number;
  readonly text: string;
  readonly paragraph: number;
}

/** A mention in its sentence. */
interface Concordance {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The span of a mention in the text of its paragraph, in UTF-16 offsets; undefined if the page has no such paragraph. */
function inParagraph(page: PageReading, { start, text, paragraph }: Quotable): Span | undefined {
  const piece = passageAt(page, paragraph)?.pieces.find((one) => one.start <= start && start < one.end);
  if (piece === undefined) return undefined;
  const from = piece.at + start - piece.start;
  return { start: from, end: from + text.length };
}

/** The sentence of a mention, in UTF-16 offsets of the text of its paragraph. */
export function sentenceOf(page: PageReading, mention: Quotable): Span | undefined {
  const paragraph = passageAt(page, mention.paragraph);
  const own = inParagraph(page, mention);
  return paragraph === undefined || own === undefined ? undefined : sentenceAt(paragraph.text, own.start);
}

/** The mention in its sentence, taken from the joined paragraph so that breaks do not cut it. */
export function inContext(page: PageReading, mention: Quotable): Concordance {
  const paragraph = passageAt(page, mention.paragraph);
  const own = inParagraph(page, mention);
  if (paragraph === undefined || own === undefined) return { before: '', words: mention.text, after: '' };
  const sentence = sentenceAt(paragraph.text, own.start);
  return {
    before: paragraph.text.slice(sentence.start, own.start),
    words: paragraph.text.slice(own.start, own.end),
    after: paragraph.text.slice(own.end, Math.max(own.end, sentence.end)),
  };
}
