/** Owns the cues of where stories part: words on both sides, datelines below titles, how much text stands between titles. */
import { code } from './feature-keys';
import type { PlaceCue } from './place-cues';
import { filled, type RowPlace, wrapped } from './row-place';

const title = (p: RowPlace): number => (p.view.rows[p.at]?.titular === true ? 1 : 0);
const bound = (p: RowPlace): number => p.view.shapes.bound[p.at] ?? 0;
const kept = (p: RowPlace): number => p.view.shapes.kept[p.at] ?? 0;
const led = (p: RowPlace): number => p.view.shapes.led[p.at] ?? 0;
const beside = (p: RowPlace, by = 0): number => p.view.shapes.beside[p.at + by] ?? 0;
const titled = (value: (p: RowPlace) => number) => (p: RowPlace) => (led(p) === 0 ? -1 : value(p));
const texts = (p: RowPlace): number => code(p.view.shapes.textAbove[p.at] ?? 0, p.view.shapes.textBelow[p.at] ?? 0);

const CHAINS: readonly PlaceCue[] = [
  { name: 'bound', of: bound },
  { name: 'kept', of: kept },
  { name: 'bound, title', of: (p) => code(bound(p), title(p), p.size) },
  { name: 'bound, gap', of: (p) => code(bound(p), p.gap, p.size) },
  { name: 'bound, to long, from long', of: (p) => code(bound(p), p.toLong, p.fromLong) },
  { name: 'kept, title', of: (p) => code(kept(p), title(p), p.size) },
  { name: 'bound, kept', of: (p) => code(bound(p), kept(p)) },
];
const LED: readonly PlaceCue[] = [
  { name: 'led', of: titled(led) },
  { name: 'led, share', of: titled((p) => code(led(p), p.view.shapes.ledShare)) },
  { name: 'led, share, gap', of: titled((p) => code(led(p), p.view.shapes.ledShare, p.gap, p.size)) },
  { name: 'led, share, side', of: titled((p) => code(led(p), p.view.shapes.ledShare, p.side)) },
  { name: 'led, bound', of: titled((p) => code(led(p), bound(p), p.view.shapes.ledShare)) },
];
const BETWEEN: readonly PlaceCue[] = [
  { name: 'text between titles', of: titled(texts) },
  { name: 'text above, title', of: (p) => code(p.view.shapes.textAbove[p.at] ?? 0, title(p)) },
  { name: 'text below, title', of: (p) => code(p.view.shapes.textBelow[p.at] ?? 0, title(p)) },
  { name: 'text below, led', of: titled((p) => code(p.view.shapes.textBelow[p.at] ?? 0, led(p), bound(p))) },
];
const BLOCKS: readonly PlaceCue[] = [
  { name: 'beside', of: (p) => beside(p) },
  { name: 'beside, gap', of: (p) => code(beside(p), p.gap, p.below) },
  { name: 'beside, above', of: (p) => code(beside(p), beside(p, -1), beside(p, 1)) },
  { name: 'beside, wrapped', of: wrapped((p) => code(beside(p), filled(p, 0), filled(p, -1))) },
  { name: 'beside, width', of: (p) => code(beside(p), p.width) },
  { name: 'beside, title', of: (p) => code(beside(p), title(p), p.view.rows[p.at]?.facts.finished ? 1 : 0) },
];

/** What tells where stories part. */
export const STORY_CUES: readonly PlaceCue[] = [...CHAINS, ...LED, ...BETWEEN, ...BLOCKS];
