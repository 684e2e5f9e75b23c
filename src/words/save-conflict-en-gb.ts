/** The refusal of a save or publication that would overwrite somebody else’s change. */
export const changedMeanwhile =
  'Someone else has changed this since you opened it, so nothing was done and both versions are safe. ' +
  'Yours is still in this window: open it again in a second window, bring your changes in there, then close this one.';
