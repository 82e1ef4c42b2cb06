/** Owns the messages from the overview's page to its host, and its stored state; the host sends none. */
import * as v from 'valibot';

const goSchema = v.object({ type: v.literal('go'), target: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) });
export type OverviewMessage = v.InferOutput<typeof goSchema>;

const keptSchema = v.object({ key: v.pipe(v.string(), v.maxLength(10_000)) });
/** The text whose issue is shown, for restoring the page after a reload of the window. */
export type OverviewKept = v.InferOutput<typeof keptSchema>;

/** The valid message to the host; undefined for anything else. */
export function readOverviewMessage(value: unknown): OverviewMessage | undefined {
  const { success, output } = v.safeParse(goSchema, value, { abortEarly: true });
  return success ? output : undefined;
}

/** The valid stored state of a page; undefined for anything else. */
export function readOverviewKept(value: unknown): OverviewKept | undefined {
  const { success, output } = v.safeParse(keptSchema, value, { abortEarly: true });
  return success ? output : undefined;
}
