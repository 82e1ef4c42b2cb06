/** Owns minimum and maximum of any number of values, since `Math.max(...numbers)` throws for a hundred thousand. */

/** The greatest of the numbers and `floor`. */
export function greatest(numbers: Iterable<number>, floor: number): number {
  let most = floor;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** The least of the numbers and `ceiling`. */
export function least(numbers: Iterable<number>, ceiling: number): number {
  let fewest = ceiling;
  for (const number of numbers) if (number < fewest) fewest = number;
  return fewest;
}
