/** Owns the few assertions that the suite uses: the web worker host has no node:assert. */

const print = (value: unknown): string => JSON.stringify(value, null, 1) ?? String(value);

/** Throws where `value` is falsy. */
export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

/** Throws where the two are not alike as JSON. */
export function same(actual: unknown, expected: unknown, what = ''): void {
  const [found, wanted] = [print(actual), print(expected)];
  if (found !== wanted) throw new Error(`${what}\nexpected ${wanted}\nfound    ${found}`);
}

/** Lets so many milliseconds pass. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The first value of `probe` that is there, asked again and again until `limit` milliseconds have passed. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | Thenable<T | undefined>,
  limit = 60_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${limit} ms`);
    await pause(100);
  }
}
