/** Owns the display settings of the reading view, and validating stored ones. */
import * as v from 'valibot';

/** Type sizes, in hundredths of the default. */
export const SIZES = [75, 87, 100, 115, 130, 150, 175, 200] as const;
/** Index of the default size. */
const USUAL_SIZE = 2;

export const lookSchema = v.object({
  /** The script: as in the text, traditional according to the reader's setting, or simplified. */
  script: v.picklist(['original', 'traditional', 'simplified']),
  /** Horizontal lines, or vertical columns from right to left. */
  direction: v.picklist(['horizontal', 'vertical']),
  columns: v.picklist(['one', 'several']),
  /** Index in `SIZES`. */
  size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SIZES.length - 1)),
  /** Whether names and dates are marked. */
  marks: v.boolean(),
  /** What gets readings: nothing, people's names, or all characters that the reader does not know. */
  ruby: v.picklist(['none', 'people', 'characters']),
  /** The notation of readings: by the reader's setting, or a specific one. */
  system: v.picklist(['auto', 'pinyin', 'zhuyin']),
});
export type Look = v.InferOutput<typeof lookSchema>;

export const USUAL_LOOK: Look = {
  script: 'original',
  direction: 'horizontal',
  columns: 'one',
  size: USUAL_SIZE,
  marks: true,
  ruby: 'none',
  system: 'auto',
};

/** The display settings in a stored value; missing or unknown ones get their defaults. */
export function lookFrom(kept: unknown): Look {
  const fields = new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
  const look = { ...USUAL_LOOK };
  for (const name of Object.keys(lookSchema.entries)) {
    const changed = v.safeParse(lookSchema, { ...look, [name]: fields.get(name) });
    if (changed.success) Object.assign(look, changed.output);
  }
  return look;
}
