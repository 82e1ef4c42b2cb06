/** Owns validating the reader's names wherever they are read from: shape, length, well-formed text. */
import * as v from 'valibot';
import { isWellFormed } from '../../text/bytes/well-formed';
import type { ReaderName } from '../model';

const LONGEST = 1_000;
const MOST_TITLES = 100;

const words = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST), v.check(isWellFormed, 'not well-formed'));

const nameSchema = v.object({
  text: words,
  kind: v.picklist(['person', 'place', 'organization', 'none']),
  titles: v.exactOptional(v.pipe(v.array(words), v.maxLength(MOST_TITLES))),
  same: v.exactOptional(words),
});

/** The valid names of a list read from a file; undefined if it is no list. Invalid entries are dropped. */
export function readReaderNames(value: unknown): readonly ReaderName[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((one: unknown) => {
    const { success, output } = v.safeParse(nameSchema, one, { abortEarly: true });
    return success ? [output] : [];
  });
}
