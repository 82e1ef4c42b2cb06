/** Owns recognising files by their names: texts, and the files with additional data beside them. */

/** The endings of names of texts. */
export const TEXT_ENDINGS = ['txt', 'md', 'bulletin'] as const;
const TEXT_NAME = new RegExp(`\\.(?:${TEXT_ENDINGS.join('|')})$`, 'i');

/** Texts, as a glob. */
export const TEXTS = `**/*.{${TEXT_ENDINGS.join(',')}}`;
/** Files of corrections, as a glob. */
export const SIDECARS = '**/*.bulletin.json';
/** The list of names in a folder. */
export const NAME_LIST = 'names.txt';
/** The list of characters that the reader knows, in a workspace folder. */
export const CHARACTER_LIST = 'characters.txt';
/** Files of corrections and lists of names, as a glob. */
export const BESIDE = `**/{*.bulletin.json,${NAME_LIST}}`;

/** Whether a name is that of a file of corrections or of a list of names. */
export const isBesideName = (name: string): boolean => name.endsWith('.bulletin.json') || name === NAME_LIST;

/** Whether a name, or a path, is that of a text. */
export const isTextName = (name: string): boolean => TEXT_NAME.test(name);

/** Whether the name of a text marks it as a bulletin. */
export const isBulletinName = (name: string): boolean => /\.bulletin$/i.test(name);
