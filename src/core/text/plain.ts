/** Owns making text harmless for files: what no format may hold is taken out, what means something in XML is written out. */

/** Controls but tab and line breaks, what XML forbids, lone surrogates, and marks that turn the direction of writing. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what no format may hold. */
export const plainText = (text: string): string => text.replace(FORBIDDEN, '');

/** The text with U+FFFD for each unit of what no format may hold: its places stay. */
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
