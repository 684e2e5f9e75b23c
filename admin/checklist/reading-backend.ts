/** The part of a Decap backend that reads files of the published branch. */
export interface ReadingBackend {
  entriesByFolder: (
    folder: string,
    extension: string,
    depth: number,
  ) => Promise<{ data: string; file: { path: string } }[]>;
  getEntry: (path: string) => Promise<{ data: string | null }>;
  /** Reads every no of the library. Only the server of a desk on this machine can answer this. */
  refusedWords?: () => Promise<unknown>;
}
