/** What the desk says when a git host does not do what was asked. */
export const hostWords = {
  /** While an editor saves, moves or publishes something. */
  writing: {
    unreachable:
      'The git host does not answer. Nothing that you wrote is lost: it is in this window. Leave the window open, and press again in a moment.',
    signedOut:
      'The git host has signed you out. Nothing that you wrote is lost: it is in this window. Leave the window open. Open the desk in a second window of this browser, and sign in there. Then press again here.',
    tooMany: (until: string | undefined) =>
      `The git host takes no more requests for a while. Nothing that you wrote is lost: it is in this window. Leave the window open, and press again ${when(until)}.`,
  },
  /** While an editor opens something. */
  reading: {
    unreachable: 'The git host does not answer. Load this page again in a moment.',
    signedOut: 'The git host has signed you out. Load this page again, and sign in.',
    tooMany: (until: string | undefined) =>
      `The git host takes no more requests for a while. Load this page again ${when(until)}.`,
  },
  opening:
    'The git host does not answer. Leave this window open: the desk opens by itself as soon as it does.',
  /** @param reason what the host says, in its own words */
  notAllowed: (reason: string) =>
    `The git host does not allow it to your account: “${reason}”. Nothing that you wrote is lost: it is in this window. Ask your library’s administrator.`,
  noAccess:
    'The git host does not show this library to your account. Ask your library’s administrator for access, or sign in with the account that has it.',
  /** The message of the desk's own look at the host, every few minutes. */
  signedOutMeanwhile:
    'The git host has signed you out. Open the desk in a second window of this browser, and sign in there. Then go on here.',
  down: 'The git host does not answer at the moment. Go on writing, and leave this window open. Save when this message is gone.',
  /** Why the host did not merge what is ready. They follow “Not published.” */
  merge: {
    approval:
      'It waits for the approval of somebody else on the git host: for a story, the safeguarding lead. Nothing is lost. Ask them to approve it there, then press “Publish” again.',
    'check-running':
      'The check of the git host, “story-check”, is still running. Nothing is lost. Press “Publish” again in a few minutes.',
    'check-failed':
      'The check of the git host, “story-check”, has not passed. Nothing is lost. What it found is written beside the check on the git host. Correct it here, save, and press “Publish” again.',
    'check-open':
      'The check of the git host, “story-check”, has not passed, or is still running. Nothing is lost. Look at the check on the git host. Correct what it found, or press “Publish” again in a few minutes.',
    conflict:
      'Somebody has published another version of it meanwhile, and the git host cannot join the two. Nothing is lost. Leave the draft as it is, and ask your library’s administrator.',
    question:
      'Somebody has asked something about it on the git host, and nobody has settled it yet. Nothing is lost. Settle it there, then press “Publish” again.',
    comparing:
      'The git host is still comparing it with what is published. Nothing is lost. Press “Publish” again in a moment.',
    'leads-only':
      'The git host lets only some people publish, and your account is none of them. Nothing is lost. Tell a lead that it is ready. They can publish it here or merge it on the git host.',
  },
  /** @param reason what the host says, in its own words */
  mergeRefused: (reason: string) =>
    `The git host enforces a rule, and says: “${reason}”. Nothing is lost. Ask the lead, or your library’s administrator.`,
};

function when(until: string | undefined): string {
  return until === undefined ? 'in a few minutes' : `after ${until}`;
}
