/** Owns classifying errors of file systems, by error code or by the platform's message. */
import { FileSystemError } from 'vscode';

/** Why reading or writing failed: `no-files` without a file system provider; `other` if the error does not say. */
export type Refusal = 'full' | 'locked' | 'read-only' | 'forbidden' | 'no-files' | 'other';

/** VS Code's codes; there is none for a full or read-only disk. */
const CODES: ReadonlyMap<string, Refusal> = new Map(
  Object.entries<Refusal>({
    NoPermissions: 'forbidden',
    Unavailable: 'locked',
    EntryExceedsStorageQuota: 'full',
  }),
);

/** Messages of platforms; the first match applies. */
const SIGNS: readonly (readonly [sign: RegExp, refusal: Refusal])[] = [
  [/\bENOPRO\b/, 'no-files'],
  [/\b(?:ENOSPC|EDQUOT|EFBIG|EntryExceedsStorageQuota|QuotaExceededError)\b/, 'full'],
  [/\bEROFS\b/, 'read-only'],
  [/\b(?:EBUSY|ETXTBSY|EAGAIN|EWOULDBLOCK|ELOCKED|EDEADLK)\b|\bUnavailable \(FileSystemError\)/, 'locked'],
  [/\b(?:EACCES|EPERM)\b|\bNoPermissions \(FileSystemError\)/, 'forbidden'],
];

/** Classifies an error. */
export function refusalOf(error: unknown): Refusal {
  const said = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  const sign = SIGNS.find(([one]) => one.test(said))?.[1];
  return sign ?? (error instanceof FileSystemError ? CODES.get(error.code) : undefined) ?? 'other';
}
