/** Owns taking a file into the index: read as it is on disk, analysed in slices, digested. */

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

/** A file that changed less than this before it was read may change again within the same tick of its clock, in milliseconds. */
const TICK = 2_000;
/** A file that goes on changing while it is read is taken as it was at the last of so many readings. */
const READINGS = 3;

/** What taking files in needs. */
export interface IntakeTools {
  readonly letters: Letters;
  names(): Promise<NameResources>;
  pages(): Promise<PageResources>;
  /** Whether a text is read as a bulletin, and is none that stands beside as well. */
  isRead(uri: Uri, text: string): Promise<boolean>;
  contextOf(uri: Uri, text: string): Promise<AnalysisContext>;
  /** The analysis of a document that is open with this very text; undefined where none is. */
  opened(uri: Uri, text: string, token: CancellationToken): Promise<Analysis | undefined>;
  /** Bytes; larger files are left alone. */
  largest(): number;
  /** Waited for after each slice of reading. */
  readonly rest?: (token: CancellationToken) => Promise<void>;
}

/** `gone`: deleted, or no file; `large`: beyond the limit; `unreadable`: there, but refused. */
export type Taken =
  | { readonly kind: 'record'; readonly record: FileRecord }
  | { readonly kind: 'gone' | 'large' | 'unreadable' };

const statOf = (uri: Uri): Promise<FileStat | undefined> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    (stat) => ((stat.type & FileType.File) === 0 ? undefined : stat),
    () => undefined,
  );

/** Whether a record is of the file as it is now, told without reading it. */
export async function isCurrent(record: FileRecord, uri: Uri, beside: string): Promise<boolean> {
  if (!record.settled || record.beside !== beside || record.path !== pathOf(uri)) return false;
  const stat = await statOf(uri);
  return stat !== undefined && record.size === stat.size && record.mtime === stat.mtime;
}

/** The digest of an analysis, its dates and names found in slices. */
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

/** Reads a file with its time; read again where it changed between being looked at and being read. */
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
 * Takes in a file; `known` is what the index has of it. Rejects only with a CancellationError. `beside` is the stamp of what is
 * said of it elsewhere: in files of corrections and names, and by the reader.
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
  // clocks may be wrong in either direction: what counts is only that the file was not just now written
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

/** The stamp of a file that stands beside a text; '' where there is none. */
export async function besideStamp(uri: Uri | undefined): Promise<string> {
  const stat = uri && (await statOf(uri));
  return stat === undefined ? '' : `${stat.size} ${stat.mtime}`;
}
