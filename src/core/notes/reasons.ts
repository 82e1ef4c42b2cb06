/**
 * Owns the messages about notes that cannot be read or imported; user interfaces use them as keys of their
 * translations.
 */

export const NOTE_PROBLEMS = {
  line: 'Line {0} is no note and is not used.',
  many: 'Line {0} and those after it are too many and are not used.',
  conflict:
    'Version control could not merge this file. The notes of both sides are used, and merged with the next one.',
  unreadable: 'This file is there but cannot be read just now. The notes in it are not shown.',
  large: 'This file is larger than any list of notes. It is not used.',
  format: 'This is neither W3C JSON-LD nor a table of quotes and notes.',
  entry: 'Entry {0} has no words that it is about.',
  place: 'Entry {0}: “{1}” is not found in the text, or not at one place alone.',
} as const;
