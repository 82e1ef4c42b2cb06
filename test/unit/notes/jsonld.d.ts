/** What of jsonld is used. */
declare module 'jsonld' {
  const jsonld: {
    expand(document: never, options: never): Promise<readonly object[]>;
    compact(document: never, context: never, options: never): Promise<object>;
  };
  export default jsonld;
}
