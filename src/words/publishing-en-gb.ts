/** The messages about an output that shows less than the whole library. */
export const publishingWords = {
  /** Why nothing could be published after a build has failed. */
  noBase: (reason: string) =>
    `The last output stays, and nothing could be published instead. ${reason}`,
  unchangedFailed: (reason: string) => `A build with nothing new failed too. ${reason}`,
  removalFailed: (reason: string) =>
    `The last output stays, because nothing could be removed from it. ${reason}`,
  nothingToRemove: 'The last output stays as it is. It shows nothing that may not be shown today.',
  /** What was published instead of the whole library. */
  builtNothingNew:
    '\nTHE WHOLE LIBRARY COULD NOT BE BUILT, so this output shows nothing new. Stories that changed, or that are new, are left out until the build works again: the report names them. Everyone who has said no is out of it. Mend what stops the build:',
  onlyRemoved:
    '\nTHE LIBRARY COULD NOT BE BUILT, so the last output is published again, without everything that may not be shown today. Mend what stops the build:',
  /** What `--only-remove` has done. */
  removed: (ids: readonly string[]) => `Removed from the output: ${ids.join(', ')}.`,
  narrowed: (ids: readonly string[]) =>
    `Fewer uses, without their downloads and links: ${ids.join(', ')}.`,
  dropped: (paths: readonly string[]) =>
    `Taken out until the next build, because they could not be made without these stories: ${paths.join(', ')}.`,
  nothing: 'Nothing to remove: the output shows nothing that may not be shown today.',
};
