/** The JSON Schema of sidecars, by which an editor checks them, against what is read: every kind, and every field of it spoilt in turn. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { Correction } from '../../../src/core/corrections/model';
import { readCorrection } from '../../../src/core/corrections/schema';

type Json = Record<string, unknown>;

const at = { quote: '守住堤坝', prefix: '日报', suffix: '记者', line: 3, start: 6 };
/** A correction of every kind with every field that it may have; a kind that is new is demanded by the type. */
const FULL: Readonly<Record<Correction['kind'], Json>> = {
  role: { at, role: 'headline', was: 'body' },
  unit: { at, unit: 'caption' },
  join: { at, joined: true },
  jump: { at, jump: false },
  link: { at, to: { ...at, path: '2.txt' } },
  unlink: { at, to: { ...at, path: '../下/2.txt' } },
  name: { name: '高峰', is: 'person', titles: ['区长'], same: '高峰岭' },
  reading: { name: '单晓远', reading: 'shàn xiǎo yuǎn' },
  date: { at, value: '2020-07-03/2020-07-05' },
  'no-date': { at },
  'issue-date': { value: '2020-07-04' },
  paper: { value: '清溪报' },
  word: { from: '里程', to: '里程' },
  style: { from: '念', to: '唸' },
  form: { at, script: 'traditional', to: '隄' },
};
const MADE = { made: '2024-03-01T08:00:00.000Z' };
const SPOILING: readonly unknown[] = [
  ...[null, true, 0, 1, -1, 1.5, 2e9, [], {}, ['甲'], [''], { kind: 'word' }],
  ...['', ' ', 'x', '甲', '甲\n乙', '\0', '甲'.repeat(101), '甲'.repeat(1_001), '2020-07-04', '2020', 'body', 'person'],
];

/** The value with each of its fields, at any depth, left out and replaced in turn by each of the others. */
function* spoilt(value: Json): Generator<Json> {
  for (const [key, field] of Object.entries(value)) {
    const { [key]: _, ...rest } = value;
    yield rest;
    for (const other of key === 'kind' ? Object.keys(FULL) : SPOILING) yield { ...value, [key]: other };
    if (typeof field !== 'object' || field === null || Array.isArray(field)) continue;
    for (const inner of spoilt(field as Json)) yield { ...value, [key]: inner };
  }
}

describe('the JSON Schema of sidecars', () => {
  const schema = JSON.parse(readFileSync(join('syntaxes', 'sidecar.schema.json'), 'utf8')) as Json;
  const ajv = new Ajv({ strict: false });
  const isSidecar = ajv.compile(schema);
  const taken = (entry: unknown): boolean => isSidecar({ version: 2, corrections: [entry, {}] });

  for (const [kind, fields] of Object.entries(FULL)) {
    const full: Json = { kind, ...fields, ...MADE };
    it(`takes “${kind}” with all of its fields, as the reader of sidecars does`, () => {
      assert.deepEqual(readCorrection(full), full);
      assert.ok(taken(full), JSON.stringify(isSidecar.errors));
    });

    it(`takes of “${kind}” nothing that the reader of sidecars refuses, and refuses nothing else`, () => {
      for (const one of spoilt(full))
        assert.equal(taken(one), readCorrection(one) !== undefined, JSON.stringify(one).slice(0, 300));
    });
  }
});
