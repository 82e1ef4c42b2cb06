/** Owns the language id and the selector that every provider is registered with. */
import type { DocumentSelector, TextDocument } from 'vscode';

export const LANGUAGE = 'bulletin';

/** Every document in the language, whatever its scheme: files, unsaved texts, and the views made from them. */
export const BULLETINS: DocumentSelector = { language: LANGUAGE };

export const isBulletinDocument = (document: TextDocument): boolean => document.languageId === LANGUAGE;
