/**
 * Owns the cues of story boundaries: shared words on both sides, datelines below titles, amount of text between titles.
 */
import type { PlaceCue } from './place-columns';

const CHAINS: readonly PlaceCue[] = [
  { name: 'bound', of: ['bound'] },
  { name: 'kept', of: ['kept'] },
  { name: 'bound, title', of: ['bound', 'titular', 'size'] },
  { name: 'bound, gap', of: ['bound', 'gap', 'size'] },
  { name: 'bound, to long, from long', of: ['bound', 'toLong', 'fromLong'] },
  { name: 'kept, title', of: ['kept', 'titular', 'size'] },
  { name: 'bound, kept', of: ['bound', 'kept'] },
];
const LED: readonly PlaceCue[] = [
  { name: 'led', of: ['led'], where: 'led' },
  { name: 'led, share', of: ['led', 'ledShare'], where: 'led' },
  { name: 'led, share, gap', of: ['led', 'ledShare', 'gap', 'size'], where: 'led' },
  { name: 'led, share, side', of: ['led', 'ledShare', 'side'], where: 'led' },
  { name: 'led, bound', of: ['led', 'bound', 'ledShare'], where: 'led' },
];
const BETWEEN: readonly PlaceCue[] = [
  { name: 'text between titles', of: ['behindTitle', 'beforeTitle'], where: 'led' },
  { name: 'text above, title', of: ['behindTitle', 'titular'] },
  { name: 'text below, title', of: ['beforeTitle', 'titular'] },
  { name: 'text below, led', of: ['beforeTitle', 'led', 'bound'], where: 'led' },
];
const BLOCKS: readonly PlaceCue[] = [
  { name: 'beside', of: ['beside'] },
  { name: 'beside, gap', of: ['beside', 'gap', 'gap+1'] },
  { name: 'beside, above', of: ['beside', 'beside-1', 'beside+1'] },
  { name: 'beside, wrapped', of: ['beside', 'fills', 'fills-1'], where: 'wraps' },
  { name: 'beside, width', of: ['beside', 'width'] },
  { name: 'beside, title', of: ['beside', 'titular', 'finished'] },
];

/** Cues of story boundaries. */
export const STORY_CUES: readonly PlaceCue[] = [...CHAINS, ...LED, ...BETWEEN, ...BLOCKS];
