/** Owns what the page of the overview says to its host, and what it keeps; the host tells it nothing. */
import * as v from 'valibot';

const goSchema = v.object({ type: v.literal('go'), target: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) });
export type OverviewMessage = v.InferOutput<typeof goSchema>;

const keptSchema = v.object({ key: v.pipe(v.string(), v.maxLength(10_000)) });
/** The text whose issue is shown, for when the page is shown again after a reload of the window. */
export type OverviewKept = v.InferOutput<typeof keptSchema>;

/** What the host is told; undefined for anything else. */
export function readOverviewMessage(value: unknown): OverviewMessage | undefined {
  const { success, output } = v.safeParse(goSchema, value, { abortEarly: true });
  return success ? output : undefined;
}

/** What a page kept; undefined for anything else. */
export function readOverviewKept(value: unknown): OverviewKept | undefined {
  const { success, output } = v.safeParse(keptSchema, value, { abortEarly: true });
  return success ? output : undefined;
}
