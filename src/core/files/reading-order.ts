/** Owns the order of names that hold numbers: 第2版 before 第10版, A2 before A10. */

/** A name as it is to be compared with others by `<`. */
export const readingOrder = (name: string): string => name.replace(/\d{1,12}/g, (digits) => digits.padStart(12, '0'));

/** The values in the order of their names; each name is made once. */
export function sortedByName<T>(values: readonly T[], nameOf: (value: T) => string): readonly T[] {
  return values
    .map((value) => ({ value, order: readingOrder(nameOf(value)) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ value }) => value);
}
