/** What the tests use of jsonld, which comes without types. */
declare module 'jsonld' {
  interface Options {
    documentLoader: () => Promise<never>;
    /** Whether anything that would be lost is an error. */
    safe: boolean;
  }
  const jsonld: {
    expand: (document: object, options: Options) => Promise<unknown>;
    toRDF: (document: object, options: Options & { format: string }) => Promise<string>;
  };
  export default jsonld;
}
