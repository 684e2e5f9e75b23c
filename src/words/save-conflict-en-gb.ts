/** The refusal of a save or publication that would overwrite somebody else’s change. */
export const changedMeanwhile =
  'Someone else has changed this since you opened it. Nothing was done, and both versions are safe. ' +
  'Your version is still in this window. Open the entry again in a second window, copy your changes into it, then close this window.';

/** The refusal of a save or publication in a window whose address leads to another entry. */
export const otherAddress =
  'The address of this window leads to another entry than the one in the form. Nothing was done. ' +
  'Copy what you wrote, if it is not saved. Then load the page again, and look which entry is open.';
