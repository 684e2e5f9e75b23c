/** The words of the server of the local desk: in the desk’s page, and in the terminal it runs in. */
export const deskServerWords = {
  /** Answers to a request of the desk’s page that was refused or failed. */
  refused: {
    nameTaken:
      'There is an entry of this name already, so this one was not saved. Begin a new one, and bring what you wrote into it.',
    noDraft:
      'There is no draft of this any more: it was published or deleted meanwhile. Open it again to see what it is now.',
    notReady:
      'This is not marked as ready, so it was not published. Set its status to Ready first.',
    changedOutsideDraft:
      'This was changed by hand beside its draft, and the two cannot be brought together here, so nothing was done and both are safe. ' +
      'Keep what you wrote and tell the person who looks after the library.',
    failed:
      'This could not be done, and nothing was changed. Try again; if it stays so, stop the library and start it again.',
    crashed: 'This could not be done. Stop the library, and start it again.',
    unknownRequest: 'The desk does not do this.',
    tooLarge: 'This is more than the desk can take at once. Use smaller pictures.',
    otherHost: 'The desk is open on this machine alone.',
    otherPage: 'The desk listens to its own page alone.',
    notJsonPost: 'The desk is asked by POST, in JSON.',
  },
  /** Why the desk cannot open, and what to do. */
  closed: {
    notice: (reason: string) => `The desk is closed. ${reason}`,
    noGit:
      'git is not installed here, and the desk keeps its drafts in git. Install git, then start again.',
    oldGit: (oldest: string, installed: string) =>
      `The desk needs git ${oldest} or newer, and this is ${installed}. Install a newer git, then start again.`,
    noRepository:
      'The content folder lies in no git repository, and the desk keeps its drafts in one. In the folder that should be one, run: git init && git add . && git commit -m "Begin". Then start again.',
    gitFails: (firstLine: string) =>
      `git will not work in the content folder. It says: ${firstLine}`,
    noCommit:
      'The repository of the content folder has no commit yet, so the desk has nothing to begin from. Commit what is there, then start again.',
    contentNotCommitted:
      'The content folder is in no commit yet, so the desk has nothing to begin from. Commit it, then start again.',
    repositoryInContent:
      'The content folder holds another repository, into which the desk cannot see. Set CONTENT_DIR to a folder that holds none, then start again.',
    branchBlocksDrafts:
      'There is a branch `cms`, and git can then have no drafts in `cms/…`. Rename it (git branch -m cms another-name), then start again.',
    fileBlocksBranch: (branch: string) =>
      `The repository holds a file or folder \`${branch}\`, which git would mistake for the desk's branch. Rename it, then start again.`,
    branchTaken: (branch: string) =>
      `There is a branch \`${branch}\` that the desk did not make. Rename it (git branch -m ${branch} another-name), then start again.`,
    branchCheckedOut: (branch: string, folder: string) =>
      `The branch \`${branch}\` is checked out in ${folder}, and the desk cannot publish to it there. Switch that folder to another branch, then start again.`,
  },
  /** The status of an open desk. */
  status: {
    address: (address: string) => `The desk is at ${address}`,
    published: (branch: string) => `What is published there lies on the branch ${branch}.`,
    anyBranch: 'a branch of yours',
    merge: (into: string, folder: string, commands: string) =>
      `To bring it into ${into}, run in ${folder}: ${commands}`,
    conflict: (branch: string) =>
      `What was committed on ${branch} and what was published in the desk cannot be brought together without you, so the desk does not have those commits. Merge as above and choose; the desk takes it from there.`,
    onDraft: (branch: string) =>
      `You are on the branch of a draft. It is not shown, and the desk cannot open it until you leave it: git switch ${branch}`,
    onNoBranch: 'You are on no branch',
    onBranch: (branch: string) => `You are on ${branch}`,
    notInDesk: (where: string, branch: string) =>
      `${where}: what lies here shows on the site, and comes into the desk once it is on ${branch}.`,
    someBranch: 'a branch',
    twoVersions:
      'Of these files there are two versions, by hand and from the desk, so neither is shown until you have merged:',
    unreadable: 'git cannot take up these files, so they are not shown; git add says why:',
  },
};
