/** Pages in columns for tests: invented stories, set line by line, and what becomes of them. */
import { packReader } from '../../../../src/core/pack';
import { type OrderedRows, orderSteps } from '../../../../src/core/page/order/read-order';
import type { Row } from '../../../../src/core/page/rows/rows';
import { finish } from '../../../../src/core/steps';
import { rowsOf } from '../../../../src/training/pages/make/column-measures';
import { pages } from '../../reading';

export { packReader, rowsOf };

/** Three invented stories without a paragraph's end. */
export const STORIES: readonly string[] = [
  '本报讯昨天上午，青柳镇召开春季农田水利建设现场会，镇长林守田带领各村负责人沿着新修的渠道走了一圈。去年冬天，全镇投入劳力三千多人次，清理淤泥八万立方米，新建泵站四座，使两千多亩旱地变成了水浇地。村民们高兴地说，今年的早稻有了保证，再也不用半夜里起来排队等水了。',
  '市图书馆从本月起延长开放时间，每天晚上九点才闭馆。馆长周明远介绍，新馆启用以来，读者人数比过去增加了一倍，其中多数是下班以后赶来的年轻人。为了方便他们，图书馆在一楼设立了自助借书处，读者凭身份证就能办理手续，还可以在网上预约，由志愿者把书送到社区服务站。',
  '第十二届职工运动会星期六在体育中心闭幕，来自四十多个单位的一千二百名运动员参加了十五个项目的比赛。在最后一天举行的拔河决赛中，纺织厂队以三比二战胜卫冕冠军港务局队。颁奖仪式结束以后，运动员们同观众一起观看了由少年宫学生表演的团体操，场上不时响起热烈的掌声。',
];

/** The story cut at a width, as a column sets it: no row begins with a stop. */
export function setIn(width: number, story: string): string[] {
  const rows: string[] = [];
  for (let at = 0; at < story.length; ) {
    let end = at + width;
    while (/[，。、]/.test(story.charAt(end))) end++;
    rows.push(story.slice(at, end));
    at = end;
  }
  return rows;
}

/** The rows of the columns line by line, from left to right. */
export function interleave(columns: readonly (readonly string[])[]): string[] {
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => columns.flatMap((column) => column.slice(at, at + 1))).flat();
}

export const order = (text: string, rows: readonly Row[] = rowsOf(text)): OrderedRows =>
  finish(orderSteps(text, rows, pages.seams));

/** The words of a text in reading order. */
export const readingOf = (text: string): string =>
  order(text)
    .rows.map(({ start, end }) => text.slice(start, end))
    .join('');
