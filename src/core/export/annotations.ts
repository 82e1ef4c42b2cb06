/** Owns the JSON of annotations: what `bulletin annotate` prints and the extension's API returns. Lines are 1-based there. */
import type { Analysis } from '../analysis';
import type { NameResources } from '../names/find';
import { sayReason } from '../reasons';
import type { StoryPlace } from '../stories/model';
import { tieStories } from '../stories/tie';

/** One document of the set. */
export interface AnnotatedDocument {
  /** Relative to the folder given, '/' between names. */
  readonly path: string;
  readonly analysis: Analysis;
}

/** The annotations of a set of documents read as one, as plain JSON; `resources` undefined leaves names out. */
export function annotationsOf(documents: readonly AnnotatedDocument[], resources: NameResources | undefined) {
  const stories = tieStories(documents.map(({ path, analysis }) => ({ key: path, path, reading: analysis.page })));
  const place = (at: StoryPlace) => ({ document: at.document, line: at.line + 1 });
  const people: { id: string; name: string; titles: readonly string[]; mentions: number }[] = [];
  const idOf = new Map<string, string>();
  return {
    version: 1,
    documents: documents.map(({ path, analysis }) => {
      const { page } = analysis;
      const names = resources === undefined ? undefined : analysis.names(resources);
      const ids = new Map<string, string>();
      for (const entity of names?.entities ?? []) {
        if (entity.kind !== 'person') {
          ids.set(entity.id, entity.id);
          continue;
        }
        const known = idOf.get(entity.name);
        const person = people.find((one) => one.id === known);
        if (person === undefined) {
          const id = `p${people.length + 1}`;
          idOf.set(entity.name, id);
          ids.set(entity.id, id);
          people.push({ id, name: entity.name, titles: entity.titles, mentions: entity.mentions.length });
        } else {
          ids.set(entity.id, person.id);
          person.titles = [...new Set([...person.titles, ...entity.titles])];
          person.mentions += entity.mentions.length;
        }
      }
      return {
        path,
        issueDate: page.issueDate?.value ?? null,
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
        names: (names?.mentions ?? []).map(({ start, end, text, kind, spans, entity, confidence, reasons }) => ({
          start,
          end,
          text,
          kind,
          spans: spans.map((span) => [span.start, span.end]),
          entity: ids.get(entity) ?? entity,
          confidence,
          reasons: reasons.map(sayReason),
        })),
        dates: analysis.dates().map(({ start, end, text, spans, value, alternatives, basis }) => ({
          start,
          end,
          text,
          spans: spans.map((span) => [span.start, span.end]),
          value,
          alternatives,
          basis,
        })),
      };
    }),
    people,
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
