/** Owns natural sorting of names that contain numbers: 第2版 before 第10版, A2 before A10. */

/** The sort key of a name, to be compared by `<`. */
export const readingOrder = (name: string): string => name.replace(/\d{1,12}/g, (digits) => digits.padStart(12, '0'));

/** The values sorted by their names; each name is computed once. */
export function sortedByName<T>(values: readonly T[], nameOf: (value: T) => string): readonly T[] {
  return values
    .map((value) => ({ value, order: readingOrder(nameOf(value)) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ value }) => value);
}
