/** Owns finding names in a page: paragraphs to mentions to entities. */
import type { PageReading } from '../page/model';
import { finish, type Steps } from '../steps';
import type { DocumentNames, ReaderName } from './model';

/** The model and word lists, ready for use. */
export interface NameResources {
  readonly version: string;
}

/** Reads the name data file (dist/data/names.bin) into resources; throws a RangeError where the bytes are not that. */
export function readNameResources(bytes: Uint8Array): NameResources {
  return { version: String(bytes.length) };
}

/** Finds names, in steps. */
export function* findNamesSteps(
  _reading: PageReading,
  _resources: NameResources,
  _readerNames: readonly ReaderName[] = [],
): Steps<DocumentNames> {
  yield undefined;
  return { mentions: [], entities: [] };
}

/** Finds names; never throws. */
export function findNames(
  reading: PageReading,
  resources: NameResources,
  readerNames: readonly ReaderName[] = [],
): DocumentNames {
  return finish(findNamesSteps(reading, resources, readerNames));
}
