/** The foreign writing of a name in brackets behind it, and brackets that hold something else. */
import { readRight } from './read';

describe('Latin letters in brackets behind a name', () => {
  it('name the same person or body', () => {
    readRight(
      [
        '總理{p:賽塔}（{p:Srettha Thavisin}）宣誓就職。',
        '教授{p:陈慧}（{p:Grace Chen}）到场。',
        '导演{p:贝尔纳}（{p:Jean-Luc Bernard}，1930—2022）逝世。',
        '{o:世界卫生组织}（{o:WHO}）发布报告。',
        '{o:国际货币基金组织}（{o:IMF}）下调预测。',
        '外长{p:科斯塔}({p:A. Costa})会见记者。',
      ],
      ['person', 'organization'],
      1,
    );
  });

  it('are no name where they are a remark, a figure or an address', () => {
    readRight(
      [
        '局长{p:林志明}（见图）讲话。',
        '{p:林志明}（a）、{p:陆文}（b）入选。',
        '{o:水利局}（2楼）今天休息。',
        '记者{p:林志明}（abc@abc.cn）报道。',
        '{p:林志明}（右）与{p:陆文}（左）握手。',
        '{o:新华社}（北京5日电）',
      ],
      ['person', 'organization'],
      1,
    );
  });
});
