/** Bodies with a bracket in their name: one body, and never half a bracket. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namesIn, readRight } from './read';

describe('a body with a bracket', () => {
  it('is one', () => {
    readRight(
      [
        '{o:恒星技术（苏州）有限公司}承建。',
        '{o:中国银行（澳门）有限公司}昨日公告。',
        '{o:国泰律师（天津）事务所}代理此案。',
        '员工来自{o:华彩电子（昆山）有限公司}。',
        '{o:联创软件（成都）股份有限公司}挂牌。',
        '由{o:大通物流（中国）有限公司}承运。',
        '{o:新佳医药（集团）有限公司}与{o:利源化工（南通）有限公司}签约。',
        '{o:德勤会计师（武汉）事务所}出具报告。',
        '原告{o:金鼎贸易(香港)有限公司}上诉。',
        '他在{o:海德机械（青岛）有限公司}上班。',
        '{o:天宏投资（控股）集团}中标。',
        '{o:明远科技（深圳）有限公司}总经理到场。',
      ],
      ['organization'],
      2,
    );
  });

  it('is none where the bracket is a remark', () => {
    readRight(
      [
        '{o:水利局}（二楼）今天休息。',
        '{o:教育部}（见上图）发出通知。',
        '{o:新华社}（记者在现场）报道。',
        '据{o:国务院}（昨天的）消息。',
        '{o:北京大学}（以下略）。',
        '（{o:中央气象台}提供）',
      ],
      ['organization'],
      1,
    );
  });

  it('never has half a bracket', () => {
    const units = [
      '华为',
      '技术',
      '（',
      '）',
      '(',
      ')',
      '上海',
      '有限公司',
      '银行',
      '事务所',
      '集团',
      '，',
      '和',
      '南通市',
      '局',
    ];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 30 }), (text) => {
        for (const name of namesIn(text, ['organization'])) {
          let open = 0;
          for (const char of name) {
            if (/[（(]/.test(char)) open++;
            if (/[）)]/.test(char)) open--;
            assert.ok(open >= 0, `${name} in ${text}`);
          }
          assert.equal(open, 0, `${name} in ${text}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
