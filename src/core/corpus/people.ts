/** Owns distinguishing people of the same name by the titles at their mentions. */
import { finish, type Steps } from '../steps';
import { areApart, type Calling, callingOf, type Office, officeOf } from './title-compatibility';

/** A name in one article, whose mentions are assumed to be one person. Titles in simplified characters. */
export interface Appearance {
  readonly titles: readonly string[];
  /** Equal for texts of one issue. */
  readonly issue: string;
}

/** The offices that a person holds on one day. */
class Offices {
  readonly #held = new Map<string, { head: boolean; deputy: boolean }>();
  readonly #governed = new Set<string>();

  add({ key, office, deputy, governs }: Office): void {
    const held = this.#held.get(key) ?? { head: false, deputy: false };
    this.#held.set(key, held);
    if (deputy) held.deputy = true;
    else held.head = true;
    if (governs && !deputy) this.#governed.add(office);
  }

  /** Whether these offices rule out another one on the same day: 区长 and 副区长, 区委书记 and 区委副书记, 区长 and 市长. */
  exclude({ key, office, deputy, governs }: Office): boolean {
    const held = this.#held.get(key);
    if (held !== undefined && (deputy ? held.head : held.deputy)) return true;
    return governs && !deputy && this.#governed.size > (this.#governed.has(office) ? 1 : 0);
  }
}

/** What the titles of an appearance imply, computed once. */
interface Said {
  readonly titles: readonly string[];
  readonly issue: string;
  readonly callings: ReadonlySet<Calling>;
  readonly offices: readonly { readonly title: string; readonly office: Office }[];
}

function saidBy({ titles, issue }: Appearance): Said {
  const callings = new Set<Calling>();
  const offices: { title: string; office: Office }[] = [];
  for (const title of titles) {
    const calling = callingOf(title);
    if (calling !== undefined) callings.add(calling);
    const office = officeOf(title);
    if (office !== undefined) offices.push({ title, office });
  }
  return { titles, issue, callings, offices };
}

interface Person {
  readonly titles: Set<string>;
  readonly callings: Set<Calling>;
  readonly byIssue: Map<string, Offices>;
  appearances: number;
}

/** Whether the titles show that this is another person. A common title shows that it is not. */
function isAnother({ titles, callings, byIssue }: Person, said: Said): boolean {
  const held = byIssue.get(said.issue);
  if (held !== undefined && said.offices.some(({ title, office }) => held.exclude(office) && !titles.has(title)))
    return true;
  if (said.titles.some((one) => titles.has(one))) return false;
  return [...said.callings].some((one) => [...callings].some((other) => areApart(one, other)));
}

/** How well an appearance fits a person whom it does not contradict. */
function agreement(person: Person, { titles, issue }: Said): number {
  let shared = 0;
  for (const title of titles) if (person.titles.has(title)) shared++;
  return shared * 4 + (person.byIssue.has(issue) ? 2 : 0);
}

/** The greatest number of people of one name; further appearances go to the best fit. */
const MOST_PEOPLE = 64;
/** How many titles are compared between two pauses. */
const STRIDE = 5_000;

/**
 * The person of each appearance of one name, numbered from 0 by first appearance. They are one person unless titles contradict: within an
 * issue also by rank (区长, 副区长), across issues only by occupation, as people are promoted. An appearance without a title goes to the best
 * fit, and among equals to the person with the most appearances.
 */
export const whoIsWho = (appearances: readonly Appearance[]): readonly number[] => finish(whoSteps(appearances));

/** The same as a generator with pauses. */
export function* whoSteps(appearances: readonly Appearance[]): Steps<readonly number[]> {
  const people: Person[] = [];
  const person = new Map<Appearance, Person>();
  const settle = (appearance: Appearance): void => {
    const said = saidBy(appearance);
    const fitting = people.filter((one) => !isAnother(one, said));
    let best: Person | undefined;
    let fits = 0;
    for (const one of fitting.length > 0 || people.length < MOST_PEOPLE ? fitting : people) {
      const how = agreement(one, said);
      if (best === undefined || how > fits || (how === fits && one.appearances > best.appearances)) {
        best = one;
        fits = how;
      }
    }
    const own = best ?? { titles: new Set(), callings: new Set(), byIssue: new Map(), appearances: 0 };
    if (best === undefined) people.push(own);
    const then = own.byIssue.get(said.issue) ?? new Offices();
    own.byIssue.set(said.issue, then);
    for (const title of said.titles) own.titles.add(title);
    for (const calling of said.callings) own.callings.add(calling);
    for (const { office } of said.offices) then.add(office);
    own.appearances++;
    person.set(appearance, own);
  };
  let compared = 0;
  // titles first, as an appearance without one is no evidence
  for (const titled of [true, false]) {
    for (const appearance of appearances) {
      if (appearance.titles.length > 0 !== titled) continue;
      settle(appearance);
      compared += (1 + appearance.titles.length) * people.length;
      if (compared < STRIDE) continue;
      compared = 0;
      yield undefined;
    }
  }
  const order = new Map<Person, number>();
  return appearances.map((appearance) => {
    const own = person.get(appearance);
    if (own === undefined) return 0;
    const number = order.get(own) ?? order.size;
    order.set(own, number);
    return number;
  });
}
