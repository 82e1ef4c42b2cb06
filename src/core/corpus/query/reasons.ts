/** Owns the messages about errors in a query. */

/** English sentences, which are also the keys of their translations. */
export const QUERY_PROBLEMS = {
  date: '“{0}” is no date: write 2020, 2020-01, 2020-01-31, or a range such as 2020-01..2020-03',
  page: '“{0}” is no page: write 2 or A2',
  empty: 'nothing stands after “{0}”',
  only: 'a query cannot only exclude',
  long: 'a query has at most {0} characters',
} as const;
