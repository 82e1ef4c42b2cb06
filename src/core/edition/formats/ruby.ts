/** Owns writing readings over the characters of a block as HTML and EPUB ruby. */
import { xml } from '../../text/plain';
import type { EditionBlock } from '../model';

/** A span of a block's text; `at` is its UTF-16 offset there. */
interface Stretch {
  readonly text: string;
  readonly at: number;
}

/**
 * The markup of a span, with a `ruby` element over each character that has a reading; uncertain readings have the class
 * `doubtful`. `write` turns text into markup. Programs without ruby support show the reading in brackets.
 */
export function withRuby(
  { ruby = [] }: Pick<EditionBlock, 'ruby'>,
  { text, at }: Stretch,
  write: (text: string) => string,
): string {
  if (ruby.length === 0) return write(text);
  const end = at + text.length;
  let out = '';
  let done = at;
  for (let next = firstFrom(ruby, at); next < ruby.length; next++) {
    const one = ruby[next];
    if (one === undefined || one.start >= end) break;
    if (one.end > end || one.text === '') continue;
    const above = `<rt${one.sure ? '' : ' class="doubtful"'}>${xml(one.text)}</rt>`;
    out += write(text.slice(done - at, one.start - at));
    out += `<ruby>${xml(text.slice(one.start - at, one.end - at))}<rp>(</rp>${above}<rp>)</rp></ruby>`;
    done = one.end;
  }
  return out + write(text.slice(done - at));
}

/** The index of the first reading at or after an offset. */
function firstFrom(ruby: NonNullable<EditionBlock['ruby']>, at: number): number {
  let [low, high] = [0, ruby.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ruby[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
