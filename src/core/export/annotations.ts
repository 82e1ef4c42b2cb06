/**
 * Owns the JSON of annotations: printed by `bulletin annotate` and returned by the extension's API. Lines are 1-based
 * there.
 */

import type { Analysis } from '../analysis';
import { gatherEntities } from '../corpus/entities';
import { printValue } from '../dates/calendar/notation';
import type { NameResources } from '../names/find';
import type { NameMention } from '../names/model';
import { sayReason } from '../reasons';
import type { Stories, StoryPlace } from '../stories/model';
import { tieStories } from '../stories/tie';
import type { AnnotatedPlace, AnnotatedText, Annotations } from './model';

/** One document of the set. */
export interface AnnotatedDocument {
  /** Relative to the folder given, '/' between names. */
  readonly path: string;
  /** Its name in `stories`; its path by default. */
  readonly key?: string;
  readonly analysis: Analysis;
}

const tied = (documents: readonly AnnotatedDocument[]): Stories =>
  tieStories(documents.map(({ path, key = path, analysis }) => ({ key, path, reading: analysis.page })));

/**
 * The annotations of a set of documents read as one, as plain JSON; never throws, whatever the texts. `resources`
 * undefined omits names; `stories` overrides how the documents are linked, with the reader's corrections applied.
 */
export function annotationsOf(
  documents: readonly AnnotatedDocument[],
  resources: NameResources | undefined,
  stories: Stories = tied(documents),
): Annotations {
  const paths = new Map(documents.map(({ path, key = path }) => [key, path]));
  const place = (at: StoryPlace): AnnotatedPlace => ({
    document: paths.get(at.document) ?? at.document,
    line: at.line + 1,
  });
  const named = documents.map(({ path, analysis }) => ({
    key: path,
    page: analysis.page,
    names: resources === undefined ? { mentions: [], entities: [] } : analysis.names(resources),
  }));
  const people = gatherEntities(named, resources?.fold).filter(({ kind }) => kind === 'person');
  const idOf = new Map<NameMention, string>();
  for (const [index, { mentions }] of people.entries())
    for (const { mention } of mentions) idOf.set(mention, `p${index + 1}`);
  return {
    version: 1,
    documents: documents.map(({ path, analysis }, nth): AnnotatedText => {
      const { page } = analysis;
      const names = named[nth]?.names.mentions ?? [];
      return {
        path,
        issueDate: page.issueDate?.value ?? null,
        paper: page.paper?.value ?? null,
        page: page.page,
        units: page.units.map((unit) => ({
          id: unit.id,
          kind: unit.kind,
          page: unit.page,
          lines: [unit.lines[0] + 1, unit.lines[1] + 1],
          start: unit.start,
          end: unit.end,
          headline: unit.headline,
          byline: unit.byline,
          ...(unit.day === undefined ? {} : { day: unit.day.value }),
          roles: unit.roles.map(({ line, role }) =>
            role === 'folio' ? { line: line + 1, role: 'furniture', folio: true } : { line: line + 1, role },
          ),
        })),
        jumpLines: page.jumpLines.map(({ line, start, end, text, direction, kind, page: printed }) => ({
          line: line + 1,
          start,
          end,
          text,
          direction,
          kind,
          page: printed,
        })),
        joins: page.joins.map(({ first, second }) => [first + 1, second + 1]),
        names: names.map((mention) => ({
          start: mention.start,
          end: mention.end,
          text: mention.text,
          kind: mention.kind,
          spans: mention.spans.map((span) => [span.start, span.end]),
          entity: idOf.get(mention) ?? mention.entity,
          confidence: mention.confidence,
          reasons: mention.reasons.map(sayReason),
        })),
        dates: analysis.dates().map(({ start, end, text, spans, value, alternatives, basis, class: kind }) => ({
          start,
          end,
          text,
          spans: spans.map((span) => [span.start, span.end]),
          value: printValue(value),
          alternatives: alternatives.map(printValue),
          basis,
          class: kind,
        })),
      };
    }),
    people: people.map(({ name, titles, mentions }, index) => ({
      id: `p${index + 1}`,
      name,
      titles,
      mentions: mentions.length,
    })),
    links: stories.links.map(({ from, to, confidence, reasons }) => ({
      from: place(from),
      to: place(to),
      confidence,
      reasons: reasons.map(sayReason),
    })),
    unresolved: stories.unresolved.map(({ place: at, jump, reason }) => ({
      ...place(at),
      direction: jump.direction,
      reason: sayReason(reason),
    })),
    ambiguous: stories.ambiguous.map(({ from, to, reason }) => ({
      from: from.map(place),
      to: to.map(place),
      reason: sayReason(reason),
    })),
  };
}
