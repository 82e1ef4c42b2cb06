/** Owns adding a file to the index: read from disk, analysed in slices, digested. */

import { type CancellationToken, type FileStat, FileType, type Uri, workspace } from 'vscode';
import { type Analysis, type AnalysisContext, analyseSteps } from '../../core/analysis';
import { hashBytes } from '../../core/corpus/index/bytes';
import { digestOf } from '../../core/corpus/index/digest';
import type { Letters } from '../../core/corpus/index/letters';
import type { FileRecord } from '../../core/corpus/index/records';
import type { NameResources } from '../../core/names/find';
import type { PageResources } from '../../core/page/resources';
import { decodeText } from '../files/decode';
import { pathOf } from '../files/paths';
import { orNothing } from '../lifecycle';
import { runSliced } from '../slices';

/** A file modified less than this before it was read may change again with the same timestamp, in milliseconds. */
const TICK = 2_000;
/** A file that keeps changing while it is read is indexed as of this attempt. */
const READINGS = 3;

/** The dependencies of indexing a file. */
export interface IntakeTools {
  readonly letters: Letters;
  names(): Promise<NameResources>;
  pages(): Promise<PageResources>;
  /** Whether a text is read as a bulletin, and is none that stands beside as well. */
  isRead(uri: Uri, text: string): Promise<boolean>;
  contextOf(uri: Uri, text: string): Promise<AnalysisContext>;
  /** The analysis of an open document with exactly this text; undefined if there is none. */
  opened(uri: Uri, text: string, token: CancellationToken): Promise<Analysis | undefined>;
  /** The greatest file size in bytes. */
  largest(): number;
  /** Awaited after each slice. */
  readonly rest?: (token: CancellationToken) => Promise<void>;
}

/** `gone`: deleted, or not a file; `large`: beyond the limit; `unreadable`: the file system refused. */
export type Taken =
  | { readonly kind: 'record'; readonly record: FileRecord }
  | { readonly kind: 'gone' | 'large' | 'unreadable' };

const statOf = (uri: Uri): Promise<FileStat | undefined> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    (stat) => ((stat.type & FileType.File) === 0 ? undefined : stat),
    // a file that cannot be examined counts as missing, like one that was deleted meanwhile
    () => undefined,
  );

/** Whether a record is up to date, by the file's metadata alone. */
export async function isCurrent(record: FileRecord, uri: Uri, beside: string): Promise<boolean> {
  if (!record.settled || record.beside !== beside || record.path !== pathOf(uri)) return false;
  const stat = await statOf(uri);
  return stat !== undefined && record.size === stat.size && record.mtime === stat.mtime;
}

/** The digest of an analysis, with dates and names computed in slices. */
export async function digestAnalysis(
  analysis: Analysis,
  resources: NameResources,
  letters: Letters,
  token: CancellationToken,
  rest?: IntakeTools['rest'],
): Promise<Uint8Array> {
  const dates = await runSliced(analysis.datesSteps(), token, rest);
  const names = await runSliced(analysis.namesSteps(resources), token, rest);
  return digestOf({ page: analysis.page, dates, names }, letters);
}

/** Reads a file with its metadata; repeated if it changed in between. */
async function readSettled(uri: Uri, largest: number) {
  let stat = await statOf(uri);
  for (let reading = 1; stat !== undefined; reading++) {
    if (stat.size > largest) return { kind: 'large' as const };
    const bytes = await orNothing(workspace.fs.readFile(uri));
    const after = await statOf(uri);
    if (after === undefined) break;
    if (bytes === undefined) return { kind: 'unreadable' as const };
    const still = after.mtime === stat.mtime && after.size === stat.size && bytes.length === after.size;
    if (still || reading === READINGS) return { kind: 'bytes' as const, bytes, stat: after, still };
    stat = after;
  }
  return { kind: 'gone' as const };
}

/**
 * Indexes a file; `known` is its record. Rejects only with a CancellationError. `beside` is the stamp of its context: corrections, names,
 * and the reader's choices.
 */
export async function takeIn(
  uri: Uri,
  beside: string,
  known: FileRecord | undefined,
  tools: IntakeTools,
  token: CancellationToken,
): Promise<Taken> {
  const read = await readSettled(uri, tools.largest());
  if (read.kind !== 'bytes') return read;
  const { bytes, stat, still } = read;
  const hash = hashBytes(bytes);
  const path = pathOf(uri);
  // clocks may be wrong in either direction, so only a timestamp close to now is suspect
  const settled = still && stat.mtime > 0 && Math.abs(Date.now() - stat.mtime) > TICK;
  const record = { key: uri.toString(), path, size: stat.size, mtime: stat.mtime, hash, beside, settled };
  if (known?.hash === hash && known.size === stat.size && known.beside === beside && known.path === path)
    return { kind: 'record', record: { ...record, digest: known.digest } };
  const text = decodeText(bytes)?.text;
  if (text === undefined || !(await tools.isRead(uri, text)))
    return { kind: 'record', record: { ...record, digest: null } };
  const pages = await tools.pages();
  const analysis =
    (await tools.opened(uri, text, token)) ??
    (await runSliced(analyseSteps(text, pages, await tools.contextOf(uri, text)), token, tools.rest));
  const digest = await digestAnalysis(analysis, await tools.names(), tools.letters, token, tools.rest);
  return { kind: 'record', record: { ...record, digest } };
}

/** The stamp of a companion file; '' if there is none. */
export async function besideStamp(uri: Uri | undefined): Promise<string> {
  const stat = uri && (await statOf(uri));
  return stat === undefined ? '' : `${stat.size} ${stat.mtime}`;
}
