/** The index: whatever comes and goes, it is as if made from what is there; kept in files, it comes back or not at all. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CorpusIndex, type FileRecord } from '../../../../src/core/corpus/index/records';
import { readShard, shardOf, writeShard } from '../../../../src/core/corpus/index/shards';
import { anyPage, letters, record, said, search } from '../pages';

const PATHS = ['第1版.txt', '第2版.txt', '第10版.txt', '2020/a.txt', '2021/b.md'];
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ path: fc.constantFrom(...PATHS), text: anyPage }) },
  { weight: 1, arbitrary: fc.record({ path: fc.constantFrom(...PATHS), text: fc.constant(null) }) },
);
const QUERIES = ['渡口', '泵站 沙桐', 'person:钟砚秋', 'date:2023-02-01 page:1', '停航 -大桥', 'day:1974'];

/** All that can be asked of an index. */
const state = (index: CorpusIndex): unknown => ({
  size: index.size,
  bytes: index.bytes,
  entries: index.entries.map(({ record: { key }, issueDate, paper, jumps }) => [key, issueDate, paper, jumps]),
  hits: QUERIES.map((query) => said(search(index, query))),
});

describe('the index', () => {
  it('after any changes is as if made from what is left', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const index = new CorpusIndex(letters);
        const files = new Map<string, FileRecord>();
        for (const { path, text } of changes) {
          if (text === null) {
            assert.equal(index.remove(`mem:/${path}`), files.delete(path));
          } else {
            const own = record(path, text);
            files.set(path, own);
            index.put(own);
          }
        }
        const scratch = new CorpusIndex(letters);
        for (const one of [...files.values()].reverse()) scratch.put(one);
        assert.deepEqual(state(index), state(scratch));
      }),
      { numRuns: 40 },
    );
  });

  it('is in order of day, then of page as a reader counts', () => {
    const index = new CorpusIndex(letters);
    const page = '渡口停航\n\n渡口停航，过河的居民改走大桥。\n';
    for (const path of ['第10版.txt', '第2版.txt']) index.put(record(path, `澄浦报 2023年2月3日\n\n${page}`));
    index.put(record('第3版.txt', `澄浦报 2023年2月1日\n\n${page}`));
    assert.deepEqual(
      index.entries.map(({ record: { path } }) => path),
      ['第3版.txt', '第2版.txt', '第10版.txt'],
    );
  });

  it('counts files that are no bulletins, but does not list them', () => {
    const index = new CorpusIndex(letters);
    index.put({ ...record('a.txt', ''), digest: null });
    assert.deepEqual([index.size, index.entries.length, index.bytes], [1, 0, 0]);
  });
});

describe('a shard', () => {
  const records = [
    record('第1版.txt', '2023年2月1日 第1版\n\n渡口停航\n\n渡口停航，过河的居民改走大桥。\n'),
    { ...record('程序.md', ''), digest: null, settled: false, beside: '12 34' },
  ];
  const bytes = writeShard(records, 'stamp', letters);

  it('comes back as it was', () => {
    assert.deepEqual(
      readShard(bytes, 'stamp', letters)?.map((one) => ({ ...one, digest: one.digest && [...one.digest] })),
      records.map((one) => ({ ...one, digest: one.digest && [...one.digest] })),
    );
  });

  it('does not come back with another stamp, of another version, cut off, or with any byte changed', () => {
    assert.equal(readShard(bytes, 'other', letters), undefined);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const broken = bytes.slice();
        broken[at] = (broken[at] ?? 0) ^ by;
        assert.equal(readShard(broken, 'stamp', letters), undefined);
        assert.equal(readShard(bytes.subarray(0, at), 'stamp', letters), undefined);
      }),
      { numRuns: 300 },
    );
  });

  it('of any bytes at all is no shard', () => {
    fc.assert(fc.property(fc.uint8Array(), (any) => assert.equal(readShard(any, 'stamp', letters), undefined)));
  });

  it('is chosen evenly', () => {
    const counts = new Map<number, number>();
    for (let i = 0; i < 6400; i++) {
      const shard = shardOf(`file:///d/${i}.txt`);
      counts.set(shard, (counts.get(shard) ?? 0) + 1);
    }
    assert.ok(counts.size === 64 && Math.max(...counts.values()) < 200, JSON.stringify([...counts.values()]));
  });
});
