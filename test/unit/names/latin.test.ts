/** Owns the test of people in Latin letters, beside events, bodies and buttons. */
import { readRight } from './read';

describe('a name in Latin letters', () => {
  it('is a person’s in running text', () => {
    readRight(
      [
        '记者{p:TONY ROMM}昨天报道，公司不同意。',
        '主讲人{p:Maria Kowalska}来自{o:Acme}。',
        '作者{p:John W. Hart}说，稿子改了四遍。',
        '{p:Peter Lang}和{p:Anna Berg}分到一组。',
      ],
      ['person'],
      1,
    );
  });
  it('is nobody’s where it is an event, a body or a button', () => {
    readRight(
      [
        'Software Freedom Day 活动在校园举行。',
        '今年的 Open Source Summit 改在线上。',
        'Previous　Next　Home　Back',
        'Happy New Year！',
        '他在 Green Valley Hotel 住了两晚。',
        'Linux User Group 每周三聚会。',
        'Weallwenttotheharbourtogether 是谁的签名？',
      ],
      ['person'],
      0,
    );
  });
});
