/** Owns how the reading view looks: its switches, and reading them from what was kept. */
import * as v from 'valibot';

/** Sizes of the type, in hundredths of the usual one. */
export const SIZES = [75, 87, 100, 115, 130, 150, 175, 200] as const;
/** Index of the usual size. */
const USUAL_SIZE = 2;

export const lookSchema = v.object({
  /** The characters: as the text has them, as the reader's setting for traditional says, or simplified. */
  script: v.picklist(['original', 'traditional', 'simplified']),
  /** Lines from left to right, or columns of characters from right to left. */
  direction: v.picklist(['horizontal', 'vertical']),
  columns: v.picklist(['one', 'several']),
  /** Index in `SIZES`. */
  size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SIZES.length - 1)),
  /** Whether names and dates are marked. */
  marks: v.boolean(),
  /** Over what readings stand: over nothing, people's names, or all characters that the reader does not know. */
  ruby: v.picklist(['none', 'people', 'characters']),
  /** How they are written; as the reader's setting says, or one of them. */
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

/** The look that a value is; each switch that is not there, or that no version knows, is as usual. */
export function lookFrom(kept: unknown): Look {
  const fields = new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
  const look = { ...USUAL_LOOK };
  for (const name of Object.keys(lookSchema.entries)) {
    const changed = v.safeParse(lookSchema, { ...look, [name]: fields.get(name) });
    if (changed.success) Object.assign(look, changed.output);
  }
  return look;
}
