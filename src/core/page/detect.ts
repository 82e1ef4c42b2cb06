/** Owns telling whether a plain text is plainly a newspaper or bulletin page; when in doubt it is not. */
import type { Reason } from '../reasons';
import { DETECTION_FEATURES, isChineseText, look, type Seen } from './detection/features';
import { DETECT_REASONS } from './detection/reasons';
import { BIAS, THRESHOLD, WEIGHTS } from './detection/weights.generated';

/** The result of detection. */
interface Detected {
  readonly bulletin: boolean;
  /** Chinese text that may be one: worth asking the reader about. */
  readonly possible: boolean;
  readonly reasons: readonly Reason[];
}

/** Down to this much below the threshold, the reader may still be asked. */
const DOUBT = 4;

function reasonsOf(seen: Seen): readonly Reason[] {
  const { published, source, edition, clock } = seen.stamps;
  const counts: readonly (readonly [keyof typeof DETECT_REASONS, number])[] = [
    ['jumps', seen.jumps],
    ['folios', seen.folios],
    ['datelines', seen.datelines],
    ['bylines', seen.bylines],
    ['furniture', seen.furniture],
    ['days', published + source + edition + clock],
    ['paper', seen.paper ? 1 : 0],
    ['frontMatter', seen.frontMatter ? 1 : 0],
  ];
  const found = counts.filter(([, count]) => count > 0);
  const told = found.length > 0 ? found : ([['manner', 1]] as const);
  return told.map(([key, count]) => {
    const text = DETECT_REASONS[key];
    return { text, args: text.includes('{0}') ? [String(count)] : [] };
  });
}

/**
 * Whether `text` is plainly a newspaper or bulletin page, by a learnt linear score over features of its beginning
 * (training/detection). Never throws; linear, and reads at most 24 kB.
 */
export function isBulletin(text: string): Detected {
  const seen = look(text);
  if (!isChineseText(seen)) return { bulletin: false, possible: false, reasons: [] };
  let score = BIAS;
  for (const [name, weight] of Object.entries(WEIGHTS)) score += weight * (DETECTION_FEATURES[name]?.(seen) ?? 0);
  const bulletin = score >= THRESHOLD;
  return { bulletin, possible: score >= THRESHOLD - DOUBT, reasons: bulletin ? reasonsOf(seen) : [] };
}
