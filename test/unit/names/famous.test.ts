/** Owns the test of people whom every reader knows. */
import { readRight } from './read';

describe('a person whom every reader knows', () => {
  it('is one wherever the name stands as a word of its own', () => {
    readRight(
      [
        '夜里他读{p:法拉第}的传记，一口气读完。',
        '墙上挂着{p:李时珍}像。',
        '{p:恽代英}当年也住过这条街。',
        '老师讲{p:王之涣}，孩子们抢着背。',
        '展柜里有{p:松下幸之助}写的字。',
        '{p:歐巴馬}來過這家小店。',
      ],
      ['person'],
      0,
    );
  });
  it('is none within a longer word', () => {
    readRight(
      ['马克思主义是必修课。', '他在诺贝尔奖名单之外。', '高尔基大街改了名。', '白求恩医科大学招生。'],
      ['person'],
      1,
    );
  });
});
