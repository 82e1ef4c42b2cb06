/** Teams, delegations and state bodies that begin with their country or town, and what only looks so. */
import { readRight } from './read';

describe('a team', () => {
  it('is a body with the country or town that it plays for', () => {
    readRight(
      [
        '{o:摩洛哥队}第一场就输了。',
        '{o:波兰男队}迎战{o:肯尼亚男队}。',
        '{o:中国女篮}昨晚战胜{o:古巴女篮}。',
        '{o:江西队}射门九次。',
        '{o:泰国羽毛球队}下了飞机。',
        '{o:希腊代表团}参观了果园。',
        '{o:捷克队}队长扭了脚。',
        '{o:挪威女子手球队}夺冠。',
        '{o:澳大利亚男篮}客场告负。',
        '{o:匈牙利队}教练摇摇头。',
        '{o:山东青年队}将参加下周的比赛。',
        '{o:冰岛队}和{o:智利队}握手言和。',
      ],
      ['organization'],
      1,
    );
  });

  it('is none where 队 begins another word, or nobody plays', () => {
    readRight(
      [
        '{l:丹麦}队伍越走越长。',
        '{l:中国}男子平均身高增长。',
        '{l:古巴}女子的裙子很艳。',
        '{l:法国}代表发言。',
        '{l:韩国}男生来留学。',
        '{l:巴西}队列整齐。',
        '{l:挪威}男女老少都滑雪。',
        '{l:日本}足球发展很快。',
        '{l:德国}篮球爱好者来信。',
        '{l:埃及}女性参加投票。',
        '{l:冰岛}集训条件好。',
        '{l:智利}国家小，海岸长。',
      ],
      ['place', 'organization'],
      1,
    );
  });
});

describe('a body of state', () => {
  it('begins with its country', () => {
    readRight(
      [
        '{o:希腊国会}吵了一夜。',
        '{o:瑞典农业部}长走进麦田。',
        '{o:波兰议会}开幕。',
        '{o:印度内政部}发表声明。',
        '{o:智利中央银行}加息。',
        '{o:埃及最高法院}驳回上诉。',
        '{o:韩国文化部}邀请代表团。',
        '{o:挪威奥委会}主席到京。',
        '{o:古巴外交部}召见大使。',
        '{o:丹麦国防部}证实此事。',
        '{o:日本参议院}改选。',
        '{o:泰国旅游部}公布数字。',
      ],
      ['organization'],
      1,
    );
  });

  it('is none where the words go on otherwise', () => {
    readRight(
      [
        '{l:美国}电信部门反对此案。',
        '{l:芬兰}国家不大。',
        '{l:印度}各部分差别很大。',
        '{l:智利}银行业受到冲击。',
        '{l:埃及}法院很多。',
        '{l:挪威}教育分三个阶段。',
        '{l:古巴}经济部分好转。',
        '{l:丹麦}议员来访。',
        '{l:泰国}旅游全部停止。',
        '{l:日本}工业部署有变。',
        '{l:韩国}文化受欢迎。',
        '{l:秘鲁}北部下雨。',
      ],
      ['organization'],
      1,
    );
  });
});
