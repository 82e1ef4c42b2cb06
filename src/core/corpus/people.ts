/** Owns who is who: which appearances of one name are one person, told by the titles that stand with them. */
import { neverBoth, notAtOnce } from './callings';

/** A name in one article: all its mentions there are one person. Titles in simplified characters. */
export interface Appearance {
  readonly titles: readonly string[];
  /** The same for texts of one issue. */
  readonly issue: string;
}

interface Person {
  readonly titles: Set<string>;
  readonly byIssue: Map<string, Set<string>>;
  appearances: number;
}

/** Whether the titles say that this is somebody else. A title that both have says that it is not. */
function isAnother({ titles, byIssue }: Person, appearance: Appearance): boolean {
  const sameDay = byIssue.get(appearance.issue) ?? new Set<string>();
  if (appearance.titles.some((one) => [...sameDay].some((other) => notAtOnce(one, other) && !titles.has(one))))
    return true;
  if (appearance.titles.some((one) => titles.has(one))) return false;
  return appearance.titles.some((one) => [...titles].some((other) => neverBoth(one, other)));
}

/** How well an appearance fits a person whom it does not contradict. */
function agreement(person: Person, { titles, issue }: Appearance): number {
  const shared = titles.filter((title) => person.titles.has(title)).length;
  return shared * 4 + (person.byIssue.has(issue) ? 2 : 0);
}

/**
 * The person of each appearance of one name, as numbers from 0 in order of first appearance. One person, unless titles
 * contradict: within an issue also by rank (区长, 副区长), across issues by walk of life alone, as people are promoted. What
 * has no title goes to the person who fits best, whoever appears most among equals.
 */
export function whoIsWho(appearances: readonly Appearance[]): readonly number[] {
  const people: Person[] = [];
  const person = new Map<Appearance, Person>();
  const settle = (appearance: Appearance): void => {
    const fitting = people.filter((one) => !isAnother(one, appearance));
    let best: Person | undefined;
    for (const one of fitting) {
      const better = best === undefined ? 1 : agreement(one, appearance) - agreement(best, appearance);
      if (best === undefined || better > 0 || (better === 0 && one.appearances > best.appearances)) best = one;
    }
    const own = best ?? { titles: new Set(), byIssue: new Map(), appearances: 0 };
    if (best === undefined) people.push(own);
    const then = own.byIssue.get(appearance.issue) ?? new Set<string>();
    own.byIssue.set(appearance.issue, then);
    for (const title of appearance.titles) {
      own.titles.add(title);
      then.add(title);
    }
    own.appearances++;
    person.set(appearance, own);
  };
  // titles first: what has none says nothing about who is who
  for (const appearance of appearances) if (appearance.titles.length > 0) settle(appearance);
  for (const appearance of appearances) if (appearance.titles.length === 0) settle(appearance);
  const order = new Map<Person, number>();
  return appearances.map((appearance) => {
    const own = person.get(appearance);
    if (own === undefined) return 0;
    const number = order.get(own) ?? order.size;
    order.set(own, number);
    return number;
  });
}
