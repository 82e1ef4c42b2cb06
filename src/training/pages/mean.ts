/** Owns the mean of the weights of several trainings: their sums are linear in the weights, and mistakes of their own cancel out. */

/** The mean of arrays of the same length, cell by cell; `into`, all 0, has the precision that is wanted and becomes it. */
export function meanInto<T extends Float32Array | Float64Array>(into: T, all: readonly T[]): T {
  for (const weights of all)
    for (let cell = 0; cell < into.length; cell++) into[cell] = (into[cell] ?? 0) + (weights[cell] ?? 0) / all.length;
  return into;
}
