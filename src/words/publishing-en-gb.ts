/** The messages about a build that failed, and about what was published instead. */
export const publishingWords = {
  /** The reasons for which nothing could be published after a build failed. */
  noBase: (reason: string) =>
    `The last output stays, and nothing could be published instead. ${reason}`,
  unchangedFailed: (reason: string) =>
    `A build without new or changed stories failed too. ${reason}`,
  removalFailed: (reason: string) =>
    `The last output stays, because nothing could be removed from it. ${reason}`,
  nothingToRemove:
    'The last output stays as it is. Everything that it shows may still be shown today.',
  /** What was published instead of the whole library. */
  builtNothingNew:
    '\nTHE WHOLE LIBRARY COULD NOT BE BUILT, so this output shows nothing new. New and changed stories are left out until the build works again. The report names them. Every no has taken effect. Fix what stops the build:',
  onlyRemoved:
    '\nTHE LIBRARY COULD NOT BE BUILT, so the last output is published again. Everything that may not be shown today was removed from it. Fix what stops the build:',
  /** What was removed from the last output. */
  removed: (ids: readonly string[]) => `Removed from the output: ${ids.join(', ')}.`,
  narrowed: (ids: readonly string[]) =>
    `These stories lost uses with their downloads and links, or their place in search engines: ${ids.join(', ')}.`,
  dropped: (paths: readonly string[]) =>
    `Taken out until the next build, because they could not be made again without these stories: ${paths.join(', ')}.`,
  nothing: 'Nothing to remove: everything that the output shows may be shown today.',
};
