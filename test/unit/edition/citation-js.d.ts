/** Owns the part of citation-js's interface that the tests use; it has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(input: string, options: { readonly generateGraph: boolean }): unknown };
  };
}
declare module '@citation-js/plugin-ris';
