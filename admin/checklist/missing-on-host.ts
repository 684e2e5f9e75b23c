/** Whether a git host answered that a file or a folder does not exist, and not that it failed. */
export function isMissingOnHost(cause: unknown): boolean {
  return (cause as { status?: number } | null)?.status === 404;
}

/** Treats a missing folder as empty. Some hosts refuse to list a folder before its first file. */
export function ignoreMissingFolder(cause: unknown): [] {
  if (isMissingOnHost(cause)) return [];
  throw cause;
}
