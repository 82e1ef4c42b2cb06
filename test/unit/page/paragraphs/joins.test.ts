/** Owns the test of joins: what is learnt of them, and what is certain without it. */
import assert from 'node:assert/strict';
import { packReader, packWriter } from '../../../../src/core/pack';
import type { PageContext, Role } from '../../../../src/core/page/model';
import { JOIN_CUES, JOIN_WEIGHTS, joinCuesOf } from '../../../../src/core/page/paragraphs/join-cues';
import { joinProbability, readJoinModel, writeJoinModel } from '../../../../src/core/page/paragraphs/join-model';
import { columnsOf, joinPlacesSteps } from '../../../../src/core/page/paragraphs/join-places';
import { joinsSteps } from '../../../../src/core/page/paragraphs/joins';
import { finish } from '../../../../src/core/steps';
import { pages } from '../../reading';
import { prepared } from '../page-of';
import { readLabelled } from '../units/labelled';

/** Joined lines (1-based) of a page whose rows have these labels. */
const joined = (source: string, context?: PageContext): readonly string[] =>
  readLabelled(source, context).joins.map(({ first, second }) => `${first + 1}>${second + 1}`);

const WRAPPED = [
  'H|青岚河上建新桥',
  'B|　　昨天清早，青岚河上的新桥正式通车，',
  'B|两岸的乡亲扶老携幼赶来看热闹。桥长三百',
  'B|二十米，宽十二米，历时两年零四个月才建',
  'B|成。',
  'B|　　据介绍，从前两岸的人要进城赶集，得',
  'B|坐半个时辰的渡船，遇上涨水就只好等着。',
].join('\n');

function placesOf(text: string, role: Role = 'body') {
  const { facts } = prepared(text);
  const rows = facts.map((_, index) => ({ index, role }));
  return finish(
    joinPlacesSteps(facts, [{ kind: 'article', rows, page: null, closed: false, sure: 1, reasons: [] }], pages.seams),
  );
}

describe('joins', () => {
  it('follow a hard wrap, and stop where a paragraph ends', () =>
    assert.deepEqual(joined(WRAPPED), ['2>3', '3>4', '4>5', '6>7']));

  it('cross a caption and a line of furniture', () =>
    assert.deepEqual(
      joined(
        [
          'H|渡口新貌',
          '',
          'B|镇上的干部昨天在会上说，渡口的趸船年久失修，乘客上下很不方便，要求在本月十',
          '',
          'F|— 3 —',
          '',
          'B|五日之前换好新的趸船，并且在两岸加装路灯。各村也要派人清理上船的石阶。',
          '',
          'B|会上还讨论了修路的事。大家认为，石子路一到雨天就泥泞不堪，应当早些铺上水泥。',
        ].join('\n'),
      ),
      ['3>7'],
    ));

  it('leave short lines of a list apart', () =>
    assert.deepEqual(
      joined(['H|获奖名单', 'B|一等奖：', 'B|林知远', 'B|苏小棠', 'B|二等奖：', 'B|白露', 'B|江晚晴'].join('\n')),
      [],
    ));

  it('abstain on a page in doubt, and obey the reader', () => {
    const { facts, requests } = prepared('一亩茶园能\n收三百斤。');
    const draft = { kind: 'article', page: null, closed: false, sure: 1, reasons: [] } as const;
    const drafts = [
      {
        ...draft,
        rows: [
          { index: 0, role: 'body' as Role },
          { index: 1, role: 'body' as Role },
        ],
        reasons: [],
      },
    ];
    const model = { step: 1, least: 0.5, weights: new Int8Array(JOIN_WEIGHTS).fill(1) };
    const joins = (doubtful: boolean, asked = requests) =>
      finish(joinsSteps(facts, drafts, { model, seams: undefined, requests: asked, doubtful }));
    assert.deepEqual(joins(false), [[0, 1]]);
    assert.deepEqual(joins(true), []);
    assert.deepEqual(joins(true, new Map([[1, { join: true }]])), [[0, 1]]);
    assert.deepEqual(joins(false, new Map([[1, { join: false }]])), []);
  });

  it('need nothing learnt where a mark is cut in two', () =>
    assert.deepEqual(joined('H|河堤合龙\nB|水势已退，民工还在加固（下转\nB|第二版）'), ['2>3']));
});

describe('what is learnt of joins', () => {
  it('is read as it was written', () => {
    const weights = Int8Array.from({ length: JOIN_WEIGHTS }, (_, at) => ((at * 7) % 255) - 127);
    const out = packWriter();
    writeJoinModel(out, { step: 0.02, least: 0.6, weights });
    const bytes = out.finish();
    assert.deepEqual(readJoinModel(packReader(bytes)), { step: 0.02, least: 0.6, weights });
    assert.throws(() => readJoinModel(packReader(bytes.slice(0, -1))), RangeError);
  });

  it('counts each cue of a place once, within its weights', () => {
    const cues = new Int32Array(JOIN_CUES);
    for (const place of placesOf(`${WRAPPED.replaceAll(/^\w\|/gm, '')}\n（一）名单\n1 2 3\nwww.example.cn`)) {
      joinCuesOf(place, cues);
      assert.ok(cues.every((cue, at) => cue >= 0 && cue < JOIN_WEIGHTS && cues.indexOf(cue) === at));
    }
  });

  it('gives a probability', () => {
    for (const model of [pages.joins, { step: 0.1, least: 0.5, weights: new Int8Array(JOIN_WEIGHTS).fill(-127) }]) {
      assert.ok(model);
      for (const place of placesOf(WRAPPED)) {
        const probability = joinProbability(model, place);
        assert.ok(probability >= 0 && probability <= 1);
      }
    }
  });
});

describe('the width of a row', () => {
  it('is counted in full-width columns, with the indent and the commas as they are printed', () => {
    const widths = (text: string): readonly number[] => prepared(text).facts.map(columnsOf);
    assert.deepEqual(widths('　　今天下雨，明天晴。\nPAGE 12'), [11, 3.5]);
  });
});
