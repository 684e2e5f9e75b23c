/** Kinds of content that a document holds beside its text, and that a story does not get. */
export const leftOutKinds = [
  'deletions',
  'struck',
  'comments',
  'notes',
  'hidden',
  // Headers, footers, page numbers and a table of contents.
  'pageParts',
  // The head of an email, and a signature.
  'email',
  'pictures',
  'tables',
] as const;

export type LeftOutKind = (typeof leftOutKinds)[number];

/** Records that something of a kind was left out. */
export type RecordLeftOut = (kind: LeftOutKind) => void;
