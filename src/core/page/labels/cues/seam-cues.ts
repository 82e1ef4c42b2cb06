/** Owns the cues that the seams give of a row: whether it holds together, goes on from above, or stands in between. */
import { code } from './feature-keys';
import type { PlaceCue } from './place-cues';
import { filled, type RowPlace, wrapped } from './row-place';

const holds = (p: RowPlace): number => p.view.seams.holds[p.at] ?? 0;
const fromAbove = (p: RowPlace, by: number): number => p.view.seams.above[p.at + by] ?? 0;

/** What the seams say of the row and of its place between its neighbours. */
export const SEAM_CUES: readonly PlaceCue[] = [
  { name: 'holds', of: holds },
  { name: 'holds, width', of: (p) => code(holds(p), p.width) },
  { name: 'holds, wrapped, size', of: wrapped((p) => code(holds(p), p.size, p.fills)) },
  { name: 'from above', of: (p) => fromAbove(p, 0) },
  { name: 'from above, width', of: (p) => code(fromAbove(p, 0), p.width) },
  { name: 'from above, gap', of: (p) => code(fromAbove(p, 0), p.gap, filled(p, -1)) },
  { name: 'from above, wrapped', of: wrapped((p) => code(fromAbove(p, 0), filled(p, -1), p.fills)) },
  { name: 'goes on below', of: (p) => fromAbove(p, 1) },
  { name: 'goes on below, width', of: (p) => code(fromAbove(p, 1), p.width) },
  { name: 'from above, goes on below', of: (p) => code(fromAbove(p, 0), fromAbove(p, 1), p.size) },
  { name: 'across', of: (p) => p.view.seams.across[p.at] ?? 0 },
  { name: 'across, from above', of: (p) => code(p.view.seams.across[p.at] ?? 0, fromAbove(p, 0)) },
  { name: 'across, width', of: (p) => code(p.view.seams.across[p.at] ?? 0, p.width) },
  { name: 'across, holds', of: (p) => code(p.view.seams.across[p.at] ?? 0, holds(p), filled(p, -1)) },
  {
    name: 'holds around',
    of: (p) => code(holds(p), p.view.seams.holds[p.at - 1] ?? 0, p.view.seams.holds[p.at + 1] ?? 0),
  },
];
