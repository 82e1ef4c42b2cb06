/** Owns the order of an entity's mentions: the next one from a place, the first and the last by day. */
import type { CorpusEntity, CorpusMention } from './entities';

/**
 * The mention after (1) or before (-1) a place, wrapping around; the first if the place is in none of its documents. `offset` is in UTF-16
 * units of the document `key`.
 */
export function mentionFrom(
  { mentions }: Pick<CorpusEntity, 'mentions'>,
  key: string | undefined,
  offset: number,
  direction: 1 | -1,
): CorpusMention | undefined {
  const own = mentions.filter(({ document }) => document.key === key);
  const next =
    direction === 1
      ? own.find(({ mention }) => mention.start > offset)
      : own.findLast(({ mention }) => mention.end < offset);
  if (next !== undefined) return next;
  const edge = direction === 1 ? own.at(-1) : own[0];
  if (edge === undefined) return mentions[0];
  return mentions[(mentions.indexOf(edge) + direction + mentions.length) % mentions.length];
}

/** The first and the last mention by day of issue; texts without a day count as latest. */
export function firstAndLast({
  mentions,
}: Pick<CorpusEntity, 'mentions'>): readonly [CorpusMention, CorpusMention] | undefined {
  const day = ({ document }: CorpusMention): string => document.page.issueDate?.value ?? '~';
  let [first] = mentions;
  let last = first;
  for (const mention of mentions) {
    if (first === undefined || day(mention) < day(first)) first = mention;
    if (last === undefined || day(mention) >= day(last)) last = mention;
  }
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** In how many documents an entity is mentioned. */
export const documentsOf = ({ mentions }: Pick<CorpusEntity, 'mentions'>): number =>
  new Set(mentions.map(({ document }) => document.key)).size;
