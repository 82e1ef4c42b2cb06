/** Owns the sentences about sidecars that cannot be read; interfaces translate them by the very sentence. */

export const SIDECAR_PROBLEMS = {
  json: 'This is not JSON: {0}. The corrections in this file are not used.',
  shape: 'This file has no list "corrections". It is not used.',
  version: 'This file is of version {0}, newer than this extension reads. It is not used.',
  unreadable: 'This file is there but cannot be read just now. The corrections in it are not used.',
  entry: 'Correction {0} cannot be read and is not used.',
} as const;
