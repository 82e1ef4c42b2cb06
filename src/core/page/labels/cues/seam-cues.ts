/** Owns the cues from seams: whether a row is coherent, continues the one above, or interrupts its neighbours. */
import type { PlaceCue } from './place-columns';

/** What the seams say about the row and its place between its neighbours. */
export const SEAM_CUES: readonly PlaceCue[] = [
  { name: 'holds', of: ['holds'] },
  { name: 'holds, width', of: ['holds', 'width'] },
  { name: 'holds, wrapped, size', of: ['holds', 'size', 'fills'], where: 'wraps' },
  { name: 'from above', of: ['fromAbove'] },
  { name: 'from above, width', of: ['fromAbove', 'width'] },
  { name: 'from above, gap', of: ['fromAbove', 'gap', 'fills-1'] },
  { name: 'from above, wrapped', of: ['fromAbove', 'fills-1', 'fills'], where: 'wraps' },
  { name: 'goes on below', of: ['fromAbove+1'] },
  { name: 'goes on below, width', of: ['fromAbove+1', 'width'] },
  { name: 'from above, goes on below', of: ['fromAbove', 'fromAbove+1', 'size'] },
  { name: 'across', of: ['across'] },
  { name: 'across, from above', of: ['across', 'fromAbove'] },
  { name: 'across, width', of: ['across', 'width'] },
  { name: 'across, holds', of: ['across', 'holds', 'fills-1'] },
  { name: 'holds around', of: ['holds', 'holds-1', 'holds+1'] },
];
