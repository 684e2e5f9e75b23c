/** The part of a Decap backend that reads files of the published branch. */
export interface ReadingBackend {
  entriesByFolder: (
    folder: string,
    extension: string,
    depth: number,
  ) => Promise<{ data: string; file: { path: string } }[]>;
  getEntry: (path: string) => Promise<{ data: string | null }>;
  /** Only a desk on this machine has this request. */
  refusedWords?: () => Promise<unknown>;
}
