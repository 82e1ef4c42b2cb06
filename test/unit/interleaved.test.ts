/** A paragraph that a caption breaks in two: what is found in both is told in the order of the text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analysisOfPage } from '../../src/core/analysis';
import { readNameResources } from '../../src/core/names/find';
import { readLabelled } from './page/units/labelled';

const PAGE = `F|2023年2月1日 第1版

H|渡口停航五天 居民改走大桥

Y|本报记者 沈望舒

B|1月31日上午，区委书记钟砚秋到渡口检查工作，要求在2月

C|渡口新貌

c|1月30日，渡口的趸船正在更换。（记者 叶小舟 摄）

B|5日之前完成全部更换工作，请大家相互转告。区长范立冬也到了现场。
`;

describe('what stands in a broken paragraph and in the caption between', () => {
  const analysis = analysisOfPage(readLabelled(PAGE));
  const names = analysis.names(readNameResources(readFileSync('dist/data/names.bin')));

  for (const [what, mentions] of [
    ['dates', analysis.dates()],
    ['names', names.mentions],
  ] as const) {
    it(`is told in the order of the text: ${what}`, () => {
      const starts = mentions.map(({ start }) => start);
      assert.ok(mentions.some(({ spans }) => spans.length === 2) || what === 'names');
      assert.ok(starts.length > 2);
      assert.deepEqual(
        starts,
        [...starts].sort((one, other) => one - other),
      );
    });
  }

  it('keeps every name with its mentions', () => {
    for (const [at, mention] of names.mentions.entries()) {
      assert.ok(names.entities.find(({ id }) => id === mention.entity)?.mentions.includes(at));
    }
  });
});
