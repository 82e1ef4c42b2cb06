/** Owns sanitizing text for files: characters that no format allows are removed, those special in XML are escaped. */

/**
 * Control characters except tab and line breaks, characters that XML forbids, lone surrogates, and bidirectional
 * controls.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without characters that no format allows. */
export const plainText = (text: string): string => text.replace(FORBIDDEN, '');

/** The text with U+FFFD in place of such characters, which preserves offsets. */
export const replacedText = (text: string): string => text.replace(FORBIDDEN, '\ufffd');

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }),
);

/** The text as content or attribute of XML and HTML. */
export const xml = (text: string): string => plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? sign);

/** The text in one line. */
export const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();
