/** The refusal of a save or publication that would overwrite somebody else’s change. */
export const changedMeanwhile =
  'Someone else has changed this since you opened it. Nothing was done, and both versions are safe. ' +
  'Your version is still in this window. Open the entry again in a second window, copy your changes into it, then close this window.';
