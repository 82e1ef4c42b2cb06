/** Committees named by their place: one body with all its places, and places that are none of it. */
import { readRight } from './read';

describe('a committee named by its place', () => {
  it('is one body with its places', () => {
    readRight(
      [
        '{o:南通市通州区委}书记到会。',
        '{o:如东县委}、县政府高度重视。',
        '{o:杭州市拱墅区委}召开全会。',
        '{o:江苏省委}作出决定。',
        '{o:苏州市委}常委、{o:昆山市委}书记主持。',
        '{o:启东市政协}副主席参加。',
        '{o:无锡市人大常委会}听取汇报。',
        '{o:海安市纪委}通报三起案例。',
        '经{o:扬州市邗江区委}研究决定。',
        '{o:吉林省委}书记接见代表团。',
        '{o:湖州市吴兴区委}组织部介绍说。'.replace('{o:湖州市吴兴区委}组织部', '{o:湖州市吴兴区委组织部}'),
        '中共{o:泰州市委}号召全市学习。'.replace('中共{o:泰州市委}', '{o:中共泰州市委}'),
      ],
      ['organization'],
      2,
    );
  });

  it('is a body without a place too', () => {
    readRight(
      [
        '{o:区政协}主席出席。',
        '{o:市人大常委会}副主任调研。',
        '{o:县委办}印发通知。',
        '{o:镇党委}书记带队。',
        '{o:市委}、市政府授予他称号。',
        '{o:区委}决定召开现场会。',
      ],
      ['organization'],
      1,
    );
  });

  it('takes no place that is not its own', () => {
    readRight(
      [
        '代表团离开{l:南通市}，{o:区委}派人送行。',
        '{l:江苏省}{l:南通市}的气温下降。',
        '在{l:崇川区}召开的会上，{o:市委}表态。',
        '{l:西湖区}居民委托他办事。',
        '{l:中国}委派代表参加。',
        '{l:杭州市}委婉地拒绝了。',
      ],
      ['organization', 'place'],
      1,
    );
  });
});
