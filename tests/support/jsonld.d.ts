/** Declares the part of jsonld that the tests use, because the package has no types. */
declare module 'jsonld' {
  interface Options {
    documentLoader: () => Promise<never>;
    /** Whether data that would be lost are an error. */
    safe: boolean;
  }
  const jsonld: {
    expand: (document: object, options: Options) => Promise<unknown>;
    toRDF: (document: object, options: Options & { format: string }) => Promise<string>;
  };
  export default jsonld;
}
