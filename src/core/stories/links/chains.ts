/** Owns chains: links put end to end, so that a story of three parts is one story. */
import type { StoryChain, StoryLink } from '../model';

const keyOf = (place: { readonly document: string; readonly unit: number }): string =>
  `${place.document}\n${place.unit}`;

/** The chains of the links, in the order of their first links. A ring, which only corrections can make, is cut at its first link. */
export function chainsOf(links: readonly StoryLink[]): StoryChain[] {
  const next = new Map<string, StoryLink[]>();
  const led = new Set<string>();
  for (const link of links) {
    const key = keyOf(link.from);
    const own = next.get(key) ?? [];
    next.set(key, own);
    own.push(link);
    led.add(keyOf(link.to));
  }
  const done = new Set<string>();
  const chains: StoryChain[] = [];
  const follow = (start: StoryLink): void => {
    const parts = [{ document: start.from.document, unit: start.from.unit }];
    const seen = new Set([keyOf(start.from)]);
    for (
      let link: StoryLink | undefined = start;
      link !== undefined && !seen.has(keyOf(link.to));
      link = next.get(keyOf(link.to))?.[0]
    ) {
      parts.push({ document: link.to.document, unit: link.to.unit });
      seen.add(keyOf(link.to));
    }
    for (const key of seen) done.add(key);
    chains.push({ parts });
  };
  for (const link of links) if (!led.has(keyOf(link.from))) follow(link);
  for (const link of links) if (!done.has(keyOf(link.from))) follow(link);
  return chains;
}
