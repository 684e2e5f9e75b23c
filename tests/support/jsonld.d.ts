/** Declares the part of jsonld that the tests use, because the package has no types. */
declare module 'jsonld' {
  interface Options {
    documentLoader: () => Promise<never>;
    /** Whether the expansion fails if it would lose data. */
    safe: boolean;
  }
  const jsonld: {
    expand: (document: object, options: Options) => Promise<unknown>;
    toRDF: (document: object, options: Options & { format: string }) => Promise<string>;
  };
  export default jsonld;
}
