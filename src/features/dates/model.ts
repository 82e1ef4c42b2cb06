/** Owns the Dates tree as data: years, months, days and other intervals, each with the sentences that mention it. */
import { type CorpusDate, type Moment, mentionsIn } from '../../core/corpus/timeline';

export interface MomentNode {
  readonly type: 'moment';
  readonly id: string;
  readonly moment: Moment;
  /** The unit that contains it, whose name need not be repeated. */
  readonly within: 'nothing' | 'year' | 'month';
  /** How many mentions it has, including those below it. */
  readonly count: number;
  readonly open: boolean;
  readonly children: readonly DateNode[];
}

/** The mentions of a year or month as a whole, if there are also mentions of its days. */
export interface WholeNode {
  readonly type: 'whole';
  readonly id: string;
  readonly moment: Moment;
  readonly children: readonly SaidNode[];
}

/** A sentence that mentions a date. */
export interface SaidNode {
  readonly type: 'said';
  readonly id: string;
  readonly said: CorpusDate;
  readonly children: readonly [];
}

export type DateNode = MomentNode | WholeNode | SaidNode;

const saidNodes = (mentions: readonly CorpusDate[], id: string): readonly SaidNode[] =>
  mentions.map((said) => ({
    type: 'said',
    id: `${id}/${said.document.key}#${said.date.start}`,
    said,
    children: [],
  }));

/** The nodes of a timeline; those that contain a day of `around` (day numbers) are expanded. */
export function dateTree(
  moments: readonly Moment[],
  around: readonly number[],
  within: MomentNode['within'] = 'nothing',
): readonly MomentNode[] {
  return moments.map((moment): MomentNode => {
    const id = moment.key;
    const held = moment.grain === 'year' || moment.grain === 'month' ? moment.grain : within;
    const inner = dateTree(moment.moments, around, held);
    const said = saidNodes(moment.mentions, id);
    const whole: readonly WholeNode[] =
      inner.length > 0 && said.length > 0 ? [{ type: 'whole', id: `${id}/whole`, moment, children: said }] : [];
    return {
      type: 'moment',
      id,
      moment,
      within,
      count: mentionsIn(moment).length,
      open: moment.grain !== 'stretch' && around.some((day) => moment.from <= day && day <= moment.to),
      children: inner.length > 0 ? [...whole, ...inner] : said,
    };
  });
}
