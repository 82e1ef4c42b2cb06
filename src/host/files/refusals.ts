/** Owns why a file system refused, told apart by the error: its code, or the words of the platform that came with it. */
import { FileSystemError } from 'vscode';

/** Why a file was not written, or not read: `no-files` where there is no file system; `other` where the error does not say. */
export type Refusal = 'full' | 'locked' | 'read-only' | 'forbidden' | 'no-files' | 'other';

/** VS Code's own codes; a disk full or read-only has none of its own. */
const CODES: ReadonlyMap<string, Refusal> = new Map(
  Object.entries<Refusal>({
    NoPermissions: 'forbidden',
    Unavailable: 'locked',
    EntryExceedsStorageQuota: 'full',
  }),
);

/** What platforms say, wherever it stands in the message; the first that is found holds. */
const SIGNS: readonly (readonly [sign: RegExp, refusal: Refusal])[] = [
  [/\bENOPRO\b/, 'no-files'],
  [/\b(?:ENOSPC|EDQUOT|EFBIG|EntryExceedsStorageQuota|QuotaExceededError)\b/, 'full'],
  [/\bEROFS\b/, 'read-only'],
  [/\b(?:EBUSY|ETXTBSY|EAGAIN|EWOULDBLOCK|ELOCKED|EDEADLK)\b|\bUnavailable \(FileSystemError\)/, 'locked'],
  [/\b(?:EACCES|EPERM)\b|\bNoPermissions \(FileSystemError\)/, 'forbidden'],
];

/** Why the file system refused. */
export function refusalOf(error: unknown): Refusal {
  const said = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  const sign = SIGNS.find(([one]) => one.test(said))?.[1];
  return sign ?? (error instanceof FileSystemError ? CODES.get(error.code) : undefined) ?? 'other';
}
