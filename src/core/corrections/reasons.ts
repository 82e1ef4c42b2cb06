/** Owns the messages about invalid sidecars; the sentences are also the keys of their translations. */

export const SIDECAR_PROBLEMS = {
  json: 'This is not JSON: {0}. The corrections in this file are not used.',
  shape: 'This file has no list "corrections". It is not used.',
  version: 'This file is of version {0}, newer than this extension reads. It is not used.',
  unreadable: 'This file is there but cannot be read just now. The corrections in it are not used.',
  large: 'This file is larger than any list of corrections. It is not used.',
  entry: 'Correction {0} cannot be read and is not used.',
  cut: 'The end of this file is missing. What is there is used.',
  conflict:
    'Version control could not merge this file. The corrections of both sides are used, and merged with the next one.',
} as const;
