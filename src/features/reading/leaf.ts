/** Owns preparing a leaf of an issue for display: its stories with their parts from other pages, and their HTML. */

import { type CancellationToken, l10n, type Uri } from 'vscode';
import type { Edition } from '../../core/edition/model';
import type { WholeUnit } from '../../core/edition/whole';
import type { NameKind } from '../../core/names/model';
import { isStoryKind } from '../../core/page/surely-stories';
import { unitAt } from '../../core/page/unit-at';
import type { Leaf } from '../../core/reading-view/leaves';
import type { Look } from '../../core/reading-view/look';
import type { PagePlace } from '../../core/reading-view/messages';
import type { ScriptTarget } from '../../core/script/model';
import { partsOf } from '../../core/stories/whole';
import { scriptBalance } from '../../core/text/fold';
import type { SourcePlace } from '../../host/documents/projections';
import { editionOf } from '../../host/issues/editions';
import type { Issue } from '../../host/issues/issues';
import { paperOf, textsOfDay } from '../../host/issues/story-at';
import type { Services } from '../../host/services';
import type { MarkKind } from '../../host/settings';
import { dayInFull } from '../../host/wording/words';
import type { IssueText } from '../../host/workspace-index/library';

/** A leaf as it is shown. */
export interface ShownLeaf {
  readonly leaf: Leaf;
  /** All leaves of the issue, in page order. */
  readonly leaves: readonly Leaf[];
  readonly title: string;
  /** The title of its editor tab. */
  readonly tab: string;
  readonly edition: Edition;
  /** The texts of the edition's documents. */
  readonly texts: readonly IssueText[];
  readonly stories: readonly WholeUnit[];
  readonly issue: Issue;
  /** The HTML of a story, by its index. */
  html(story: number): string;
  /** The position on the leaf of a place of a text; undefined if it is not on the leaf. */
  placeOf(place: SourcePlace): PagePlace | undefined;
  /** The source place of a position on the leaf. */
  sourceOf(place: PagePlace): SourcePlace | undefined;
}

/** What to show: the leaf at a place of a text, or one by its id. */
export interface LeafWish {
  readonly uri: Uri;
  readonly offset: number;
  readonly leaf?: string;
}

/** Kinds of names, and the settings that enable their marks. */
const KINDS: readonly (readonly [NameKind, MarkKind])[] = [
  ['person', 'persons'],
  ['place', 'places'],
  ['organization', 'organizations'],
];

/** The label of a page. */
export const leafLabel = ({ page, key }: Leaf, texts: readonly IssueText[]): string =>
  page === null
    ? (texts
        .find((text) => text.key === key)
        ?.path.split('/')
        .pop() ?? '')
    : l10n.t('Page {0}', page);

/** The conversion target; undefined if the text already is in that script. */
function targetOf(script: Look['script'], traditional: ScriptTarget, text: string): ScriptTarget | undefined {
  if (script === 'original') return undefined;
  const isTraditional = scriptBalance(text, 4_000) > 0;
  if (script === 'simplified') return isTraditional ? 'cn' : undefined;
  return isTraditional ? undefined : traditional;
}

/** The units on the leaf, by text: its own, and the later parts of its stories elsewhere. */
function unitsOf(issue: Issue, leaf: Leaf): ReadonlyMap<string, ReadonlySet<number>> {
  const only = new Map<string, Set<number>>();
  const take = (key: string, unit: number): void => {
    only.set(key, (only.get(key) ?? new Set()).add(unit));
  };
  const reading = issue.text(leaf.key)?.analysis.page;
  for (const unit of leaf.units) {
    take(leaf.key, unit);
    const own = reading?.units[unit];
    if (own === undefined || !isStoryKind(own)) continue;
    const parts = partsOf(issue.stories, leaf.key, unit);
    const here = parts.findIndex((part) => part.document === leaf.key && part.unit === unit);
    for (const part of parts.slice(here + 1)) take(part.document, part.unit);
  }
  return only;
}

/** Prepares the requested leaf; undefined if the text is not a bulletin. Rejects only with a CancellationError. */
export async function shownLeaf(
  services: Services,
  { uri, offset, leaf: id }: LeafWish,
  { script, ruby, system }: Look,
  bare: boolean,
  token: CancellationToken,
): Promise<ShownLeaf | undefined> {
  const [{ leavesOf, leafOf }, { placeIn, sourcePlaceOf }, { viewDress }, { wholeUnits }] = await Promise.all([
    import('../../core/reading-view/leaves'),
    import('../../core/reading-view/places'),
    import('../../core/reading-view/dress'),
    import('../../core/edition/whole'),
  ]);
  const issue = await services.issues.of(uri, token);
  const text = issue.text(uri.toString());
  if (text === undefined) return undefined;
  const ofDay = textsOfDay(issue, text);
  const leaves = leavesOf(ofDay.map(({ key, analysis }) => ({ key, page: analysis.page })));
  const leaf = leaves.find((one) => one.id === id) ?? leafOf(leaves, text.key, unitAt(text.analysis.page, offset));
  if (leaf === undefined) return undefined;
  const only = unitsOf(issue, leaf);
  const texts = issue.texts.filter(({ key }) => only.has(key));
  const own = issue.text(leaf.key) ?? text;
  const target = targetOf(script, services.settings.traditionalTarget(), own.analysis.text);
  const plain = await editionOf(services, { texts, stories: issue.stories, only, script: target, bare }, token);
  const edition =
    bare || ruby === 'none'
      ? plain
      : await services.readings.over(plain, ruby, token, system === 'auto' ? undefined : system);
  const all = wholeUnits(edition, { keepsOpenMarks: true });
  // units that are not stories go to the end
  const stories = [...all.filter(({ unit }) => isStoryKind(unit)), ...all.filter(({ unit }) => !isStoryKind(unit))];
  const indexOf = new Map(texts.map(({ key }, index) => [key, index]));
  const shownKinds = services.settings.marks();
  const kinds = new Set(KINDS.filter(([, setting]) => shownKinds.has(setting)).map(([kind]) => kind));
  const dressed = viewDress(edition, { kinds, dates: services.settings.markedDates() });
  const day = own.analysis.page.issueDate?.value ?? '';
  const paper = paperOf(issue, own);
  const title = [paper, day === '' ? '' : dayInFull(day), leafLabel(leaf, texts)].filter(Boolean).join(' · ');
  return {
    leaf,
    leaves,
    title,
    tab: [leafLabel(leaf, texts), paper].filter(Boolean).join(' · '),
    edition,
    texts,
    stories,
    issue,
    html(story) {
      const whole = stories[story];
      return whole === undefined ? '' : dressed(story, whole);
    },
    placeOf(place) {
      const key = place.uri.toString();
      const document = indexOf.get(key);
      const page = texts[document ?? -1]?.analysis.page;
      if (document === undefined || page === undefined) return undefined;
      const there = unitAt(page, place.offset);
      // a position between units belongs to the end of the previous one
      const unit =
        there >= 0
          ? there
          : Math.max(
              0,
              page.units.findLastIndex(({ start }) => start <= place.offset),
            );
      if (only.get(key)?.has(unit) !== true) return undefined;
      const wanted = page.units[unit]?.id;
      const holds = ({ unit: one }: { readonly unit: { readonly document: number; readonly id: string } }): boolean =>
        one.document === document && one.id === `d${document + 1}${wanted}`;
      const story = stories.findIndex(({ parts }) => parts.some(holds));
      const whole = stories[story];
      const found = whole && placeIn(whole, { document, offset: place.offset });
      return whole && { story, ...(found ?? { block: 0, offset: 0 }) };
    },
    sourceOf(place) {
      const whole = stories[place.story];
      const found = whole && sourcePlaceOf(whole, place);
      const uriOf = found && texts[found.document]?.uri;
      return uriOf && { uri: uriOf, offset: found.offset };
    },
  };
}
