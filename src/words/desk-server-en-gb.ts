/**
 * The words of the local desk’s server, on the desk’s page and in the terminal.
 */
export const deskServerWords = {
  /** Answers to a request of the desk’s page that was refused or failed. */
  refused: {
    nameTaken:
      'An entry with this name already exists, so this one was not saved. Start a new one, and copy what you wrote into it.',
    noDraft:
      'This draft no longer exists. Somebody has published or deleted it. Open the entry again to see what it is now.',
    notReady: 'This is not marked as ready, so it was not published. Mark it as ready first.',
    changedOutsideDraft:
      'This was changed by hand while it had a draft. The desk cannot combine the two versions. Nothing was done, and both versions are safe. ' +
      'Keep what you wrote, and tell your library’s administrator.',
    symbolicLink:
      'The library has a symbolic link in this place, and the desk follows no links. Nothing was saved. Keep what you wrote, and ask your library’s administrator to put the file itself there.',
    failed: (because: string) =>
      `This could not be done, and nothing was changed. ${because} What you wrote is still in this window.`,
    notUndone: (because: string) =>
      `This could not be done, and the desk could not tidy up after it. ${because} Then stop the library, and start it again: that tidies up. What you wrote is still in this window.`,
    crashed: 'This could not be done. Stop the library, and start it again.',
    unknownRequest: 'The desk does not know this request.',
    tooLarge: 'This is too large for the desk. Use smaller pictures.',
    otherHost: 'The desk is open on this machine only.',
    otherPage: 'The desk answers only its own page.',
    noToken:
      'This window may not use the desk. The library may have been started again since the window was opened. ' +
      'Open the address that the terminal shows in another window of this browser, then do this again here. What you wrote is still in this window.',
    notJsonPost: 'The desk takes only POST requests in JSON.',
  },
  /** Why a note about a story was not recorded. */
  notes: {
    noStory: 'Notes are about stories, and this is none. Nothing was recorded.',
    identifier: (what: string) =>
      `There is ${what} in this note, and it could lead to someone. Nothing was recorded. Take it out: a note stays in this computer’s history.`,
    closed:
      'Somebody has closed this note meanwhile. Nothing was recorded. Copy what you wrote, and load the page again.',
  },
  /** Why git or the system refused a write of the desk, and what to do. */
  because: {
    unknown: 'Try again. If it fails again, stop the library and start it again.',
    otherOwner: (folder: string) =>
      `The library’s folder belongs to another user of this computer, so git does not work in it. Ask your library’s administrator to run: git config --global --add safe.directory '${folder}'`,
    diskFull: 'The disk of this computer is full. Make room on it, then try again.',
    readOnly:
      'This computer does not let the desk write into the library’s folder. Ask your library’s administrator to allow it, then try again.',
    locked: (file: string) =>
      `git is at work in the library’s folder, or a git that was stopped has left a lock there. Try again in a minute. If it fails again and no git is running, delete the file ${file}`,
    filterFails: (name: string) =>
      `git in the library’s folder needs the filter ${name}, and the filter does not work. Ask your library’s administrator to install it, then try again.`,
    gitSays: (line: string) =>
      `git says: ${line} Ask your library’s administrator, and show them this notice.`,
  },
  /** Why the desk cannot open, and what to do. */
  closed: {
    notice: (reason: string) => `The desk is closed. ${reason}`,
    noGit:
      'git is not installed here. The desk keeps its drafts in git. Install git, then start again.',
    oldGit: (oldest: string, installed: string) =>
      `The desk needs git ${oldest} or newer. This machine has git ${installed}. Install a newer git, then start again.`,
    noRepository:
      'The content folder is not in a git repository. The desk keeps its drafts in one. In the folder that should be one, run: git init && git add . && git commit -m "Begin". Then start again.',
    gitFails: (firstLine: string) =>
      `git does not work in the content folder. It says: ${firstLine}`,
    noCommit:
      'The repository of the content folder has no commit yet. The desk needs one to begin from. Commit what is there, then start again.',
    contentNotCommitted:
      'No commit contains the content folder yet. The desk needs one to begin from. Commit the folder, then start again.',
    repositoryInContent:
      'The content folder contains another repository, which the desk cannot read. Set CONTENT_DIR to a folder that contains none, then start again.',
    branchBlocksDrafts:
      'There is a branch `cms`, so git cannot store drafts in `cms/…`. Rename it (git branch -m cms another-name), then start again.',
    fileBlocksBranch: (branch: string) =>
      `The repository contains a file or folder \`${branch}\`. git would mistake it for the desk’s branch. Rename it, then start again.`,
    branchTaken: (branch: string) =>
      `There is a branch \`${branch}\` that the desk did not make. Rename it (git branch -m ${branch} another-name), then start again.`,
    branchCheckedOut: (branch: string, folder: string) =>
      `The branch \`${branch}\` is checked out in ${folder}, and the desk cannot publish to it there. Switch that folder to another branch, then start again.`,
  },
  /** The status of an open desk. */
  status: {
    address: (address: string) => `The desk is at ${address}`,
    published: (branch: string) => `The desk publishes to the branch ${branch}.`,
    anyBranch: 'a branch of yours',
    merge: (into: string, folder: string, commands: string) =>
      `To merge that branch into ${into}, run in ${folder}: ${commands}`,
    conflict: (branch: string) =>
      `git cannot merge the commits on ${branch} with what was published in the desk, so the desk does not have those commits yet. Merge them yourself with the commands above. The desk then goes on from there.`,
    onDraft: (branch: string) =>
      `You are on the branch of a draft. The site does not show the draft, and the desk cannot open it until you leave the branch: git switch ${branch}`,
    onNoBranch: 'You are on no branch',
    onBranch: (branch: string) => `You are on ${branch}`,
    notInDesk: (where: string, branch: string) =>
      `${where}. The site shows what is here. The desk shows it once it is on ${branch}.`,
    someBranch: 'a branch',
    twoVersions:
      'These files have two versions, one changed by hand and one from the desk. The site shows neither until you have merged them:',
    unreadable: 'git cannot add these files, so the site does not show them. git add says why:',
  },
};
