/**
 * Owns lossless UTF-8: invalid bytes become lone surrogates U+DC80–DCFF (after Python's surrogateescape, PEP 383),
 * which no valid text contains, and are encoded as the same bytes again.
 */

const CHUNK = 4096;

/** Length of the well-formed sequence at `at`, and its code point; length 0 if there is none. */
function sequenceAt(bytes: Uint8Array, at: number): { readonly length: number; readonly point: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { length: 1, point: first };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first > 0xf4) return { length: 0, point: 0 };
  let point = first & (0x7f >> length);
  for (let more = 1; more < length; more++) {
    const next = bytes[at + more] ?? 0;
    if ((next & 0xc0) !== 0x80) return { length: 0, point: 0 };
    point = (point << 6) | (next & 0x3f);
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  const isWrong = point < least || point > 0x10ffff || (point >= 0xd800 && point < 0xe000);
  return isWrong ? { length: 0, point: 0 } : { length, point };
}

/** The bytes as text. Never throws. */
export function fromUtf8(bytes: Uint8Array): string {
  let text = '';
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { length, point } = sequenceAt(bytes, at);
    if (length === 0) units.push(0xdc00 + (bytes[at] ?? 0));
    else if (point < 0x10000) units.push(point);
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    at += Math.max(1, length);
    if (units.length < CHUNK) continue;
    text += String.fromCharCode(...units);
    units = [];
  }
  return text + String.fromCharCode(...units);
}

/** The text as bytes; what `fromUtf8` could not read is as it was, any other half of a pair U+FFFD. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let count = 0;
  const put = (...more: readonly number[]): void => {
    for (const byte of more) bytes[count++] = byte;
  };
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point < 0x80) put(point);
    else if (point < 0x800) put(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point >= 0xdc80 && point <= 0xdcff) put(point - 0xdc00);
    else if (point >= 0xd800 && point < 0xe000) put(0xef, 0xbf, 0xbd);
    else if (point < 0x10000) put(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else {
      at++;
      put(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    }
  }
  return bytes.slice(0, count);
}
