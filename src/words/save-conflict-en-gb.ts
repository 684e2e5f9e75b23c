/** What an editor reads whose save or publishing would have overwritten somebody else's change. */
export const changedMeanwhile =
  'Someone else has changed this since you opened it, so nothing was done and both versions are safe. ' +
  'Yours is still in this window: open it again in a second window, bring your changes in there, then close this one.';
