/** Owns sentences: where the sentence around a place begins and ends. */
import type { Span } from './span';

const ENDS = new Set('。！？!?；;…\n\r');
/** Closing punctuation after a sentence end, which belongs to the sentence. */
const CLOSERS = new Set('”’」』）)】》"\'');
/** A sentence is cut off after this many UTF-16 units, as OCR texts lose their full stops. */
const LONGEST = 400;

/** The sentence of `text` that contains `offset`, without surrounding white space; UTF-16 offsets. */
export function sentenceAt(text: string, offset: number): Span {
  let start = Math.min(offset, text.length);
  const first = Math.max(0, start - LONGEST);
  while (start > first && !ENDS.has(text[start - 1] ?? '')) start--;
  // a closing mark after a full stop belongs to the sentence that the stop ends
  while (start < offset && CLOSERS.has(text[start] ?? '') && start > 0) start++;
  let end = Math.min(offset, text.length);
  const last = Math.min(text.length, end + LONGEST);
  while (end < last && !ENDS.has(text[end] ?? '')) end++;
  if (end < last) end++;
  while (end < last && CLOSERS.has(text[end] ?? '')) end++;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
