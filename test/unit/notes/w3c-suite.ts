/** The W3C's test suite of the Web Annotation model, from a folder of the reader's: it is on terms of its own and in no package. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv from 'ajv/dist/2019';

type Json = Record<string, unknown>;
const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;

/**
 * The schemas are of draft 4. Of what has changed since, they use `id`, which is `$id` now and not needed, as each is added under its
 * name; `exclusiveMinimum`, which was a mark on `minimum` and is a number; and `$ref` beside other keywords, which they mean to hold too.
 */
function ofToday(schema: Json): Json {
  const { $schema: _, id: __, ...rest } = schema;
  return JSON.parse(JSON.stringify(rest), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('exclusiveMinimum' in value)) return value;
    const { minimum, exclusiveMinimum, ...others } = value as Json;
    return { ...others, ...(exclusiveMinimum === true ? { exclusiveMinimum: minimum } : { minimum }) };
  }) as Json;
}

/** RFC 3986: a scheme, and none of the characters that a URI must not hold. */
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Takes the path of one of the suite's lists of assertions, which all must hold; gives what finds the titles of those that a value breaks. */
export function w3cSuite(folder: string, list: readonly string[]): (value: unknown) => readonly string[] {
  const { assertions } = read(join(folder, ...list)) as { assertions: readonly string[] };
  const ajv = new Ajv({ strict: false, logger: false, formats: { uri: URI, 'date-time': INSTANT } });
  for (const name of readdirSync(join(folder, 'definitions')).filter((file) => file.endsWith('.json')))
    ajv.addSchema(ofToday(read(join(folder, 'definitions', name))), basename(name));
  const checks = assertions.map((path) => {
    const schema = read(join(folder, path));
    return { title: path, holds: schema['expectedResult'] !== 'invalid', check: ajv.compile(ofToday(schema)) };
  });
  return (value) => checks.filter(({ check, holds }) => check(value) !== holds).map(({ title }) => title);
}
