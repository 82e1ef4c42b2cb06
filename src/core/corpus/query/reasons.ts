/** Owns the sentences that say what is wrong with a query. */

/** English sentences; interfaces translate them by the very sentence. */
export const QUERY_PROBLEMS = {
  date: '“{0}” is no date: write 2020, 2020-01, 2020-01-31, or a range such as 2020-01..2020-03',
  page: '“{0}” is no page: write 2 or A2',
  empty: 'nothing stands after “{0}”',
  only: 'a query cannot only exclude',
  long: 'a query has at most {0} characters',
} as const;
