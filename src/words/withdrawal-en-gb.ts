import type { Use } from '../story/vocabulary.ts';

const howToWrite = 'For example: npm run withdraw -- k7m2qx';

/** A task that is done by hand after a removal. */
export interface FollowUpTask {
  /** The text of the task. May contain `{page}`, `{check}` and `{left}`. */
  what: string;
  /**
   * The uses after whose removal the task is needed. Default: the task is needed after every
   * removal.
   */
  for?: readonly Use[];
}

/** The words of `npm run withdraw`: its errors, its report and the tasks that remain. */
export const withdrawalWords = {
  errors: {
    noCode: `Say which story: its code, the code of a receipt, or what it is called or about. ${howToWrite}`,
    severalCodes: `Name one story at a time. ${howToWrite}`,
    mistypedReceipt:
      'One of the letters or digits of this code is wrong, so nothing was done. Ask the person to say it again, slowly, or to say what their story is called or about.',
    unknownReceipt:
      'No story here has this code on a receipt, so nothing was done. Ask what the story is called or about, and write that in its place. If the story is kept in another folder, set CONTENT_DIR.',
    noStoryLikeThat: `No story has this code or these words, so nothing was done. The code of a story is 6 to 12 letters and digits, at the end of its address. Or try other words: a name in it, a place, something that happens. ${howToWrite}`,
    chooseStory: (stories: string) =>
      `Nothing was done yet. These stories may be meant:\n${stories}\nAsk the person which one it is, and run the command with its code. ${howToWrite}`,
    nothingChosen: 'No story was chosen, so nothing was done.',
    unknownUse: (suggestion: string | undefined, uses: string) =>
      `This library does not know that --use, so nothing was done. ${suggestion ? `Did you mean \`${suggestion}\`? ` : ''}Write ${uses}.`,
    notWritten: (path: string, code: string) =>
      `The no could not be written to ${path} (${code}), and nothing was deleted. Check that you may write there and that the disk has room, then run the same command again.`,
    hostWithoutRemoval: (id: string) =>
      `No no to the whole story is recorded for ${id}, or its file cannot be read, so nothing was written. Record the no first: npm run withdraw -- ${id}`,
    hostConfirmedAlone:
      '--host-taken-down records only that the host has taken the recording down. Leave out --use and --pause.',
    notDeleted: (path: string, code: string) =>
      `The no is recorded and takes the story down at the next build. But ${path} could not be deleted (${code}). Delete it by hand, then run the same command again.`,
  },
  /** The question which story somebody means. */
  which: {
    title: 'These stories may be meant:',
    question: 'Which one is it? Write its number, or press Enter for none: ',
    untitled: '(without a title)',
  },
  /** The first line of the report. */
  headline: {
    uses: (id: string, uses: string) =>
      `Story ${id} may not be used ${uses}. Its other uses stay open.`,
    takenDown: (id: string) => `Story ${id} is taken down.`,
    paused: (id: string) => `Story ${id} is paused.`,
    earlierWholeStory: 'An earlier no was to the whole story, and it still applies.',
    until: 'Only a release given later can bring it back.',
  },
  /** What the command did. */
  done: {
    title: (day: string) => `Done on ${day}:`,
    unreadableRemoval: (file: string) =>
      `${file} already existed and cannot be read. It counts as a no to everything, and was left as it is. npm run check says how to fix it.`,
    recorded: (file: string, date: string) => `${file} says no, as of ${date}.`,
    laterDay: 'That day is later than today, because a release or an earlier no has that date.',
    merged: (date: string) => `The file still contains what it said before, from ${date}.`,
    deleted: (place: string) => `Deleted ${place}.`,
    hostTakenDown: (file: string, date: string) =>
      `${file} says that the host took the recording down, as seen on ${date}.`,
  },
  /** The outcome of the commit. */
  commit: {
    /** The message of the commit in git. */
    hostTakenDown: (id: string) => `The host took the recording down: ${id}`,
    done: (branch: string, commit: string) =>
      `Committed on ${branch} as ${commit}. The commit contains nothing else.`,
    notWanted: (file: string) =>
      `Not committed, as you asked. Commit ${file} and the story’s folder together.`,
    unchanged: 'Nothing to commit: all of it was committed before.',
    noRepository:
      'Not committed: the content folder is not in a git repository. Keep a copy of the removal.',
    ignored: 'Not committed: git ignores the content folder here. Keep a copy of the removal.',
    unavailable: (file: string, gitMessage: string) =>
      `NOT COMMITTED: git does not answer (${gitMessage}). The no is written to ${file}, and takes the story down only in builds from this folder. Make git work here, then run the same command again.`,
    noBranch: (file: string) =>
      `COMMITTED ON NO BRANCH: you are on none, and git names none that you return to. The no is written to ${file}, and takes the story down only in builds from this folder. Switch to the branch that the site is built from, then run the same command again.`,
    indexNotUpdated: (gitMessage: string) =>
      `COMMITTED, BUT YOUR NEXT COMMIT WOULD UNDO IT: git refused to change its index (${gitMessage}). Fix what git says, then run the same command again before you commit anything else.`,
    refused: (gitMessage: string) =>
      `NOT COMMITTED: git refused (${gitMessage}). The files are as they should be. Fix what git says, then run the same command again.`,
  },
  /** What else a person has to do in git. */
  repository: {
    ignoredRemoval: (file: string, rule: string) =>
      `git ignores ${file} by the rule ${rule}. The no was added anyway. Delete that rule, or git leaves out the next no that somebody records by hand.`,
    outerRepository: (folder: string) =>
      `The content folder is a submodule, and ${folder} still names its earlier commit. Commit the new one there too.`,
  },
  warnings: {
    unknownCode: (id: string, suggestion: string | undefined) =>
      `CAREFUL: there is no story ${id} here.${suggestion ? ` Did you mean ${suggestion}? If so, that one is still shown.` : ''} If the code is right, nothing is wrong: a copy of the story that comes back later stays down.`,
    sameRecord: (ids: string) =>
      `CAREFUL: somebody in this story has the same record in ${ids}. Nothing was done there. If that is a copy, or they meant it too, record a no there as well.`,
    isTranslation: (original: string) =>
      `CAREFUL: this story is a translation of ${original}, and nothing was done there. Ask whoever said no whether they mean those words too. If they do, record a no there as well.`,
    hasTranslations: (ids: string) =>
      `The same no also takes down its translations: ${ids}. Only later releases there can bring them back.`,
  },
  /** Parts of the letters. */
  letters: {
    wholeStory: 'your story is not in our library any more',
    paused: 'we have paused your story, and won’t show it until you tell us that we may',
    uses: (uses: string) => `we don’t use your story ${uses} any more`,
    anywhere: 'at all',
  },
  tasks: {
    todayTitle: (day: string) => `Today, ${day}:`,
    nextDayTitle: (day: string) =>
      `By ${day}, the next working day (this command does not know bank holidays):`,
    laterTitle: 'After that:',
    /** The first task, if a recording is at a host. */
    host: (host: string, address: string, id: string) =>
      `Take the recording down at ${host}. Its address is ${address}. Write it down, because the story’s file said it alone. Once you have seen that it is gone, run: npm run withdraw -- ${id} --host-taken-down`,
    hostUnknown: (id: string) =>
      `A recording lay with a host, and nobody has confirmed that it is gone. Its address is only in git’s history. Once you have seen that it is gone, run: npm run withdraw -- ${id} --host-taken-down`,
    /** Replaces the name of a host if the address has no readable name. */
    someHost: 'its host',
    /** The text for `{left}`: what neither page may do any more. */
    mustNotShow: 'still show anything of the story',
    mustNotOffer: (uses: string) => `still say that it may be used ${uses}`,
    today: [
      {
        what: 'Publish: push or merge the change to where the site is built from, and check that a build has run.',
      },
      { what: 'Empty the caches of the servers that deliver the site (CDN, proxy).' },
      { what: 'Look at {page} and {check}: neither may {left}.' },
      {
        what: 'Close or change its drafts in the desk, so that nobody goes on working on them by mistake.',
      },
    ] as readonly FollowUpTask[],
    nextDay: [
      {
        what: 'Tell the person who said no that it is done, in the way they like best, and ask for nothing.',
      },
      {
        what: 'Ask search engines to drop the page (Google: Removals; Bing: Content Removal).',
        for: ['website'],
      },
      { what: 'Ask web archives to remove it (info@archive.org).', for: ['website'] },
      { what: 'Ask partners who embed it to remove it from their pages.', for: ['partner-sites'] },
      { what: 'Delete posts that show it or lead to it.', for: ['social-media'] },
      { what: 'Ask everyone who has it in a deck to remove it.', for: ['presentation'] },
      {
        what: 'Ask everyone who has it in a report to leave it out of the next edition.',
        for: ['report'],
      },
      {
        what: 'Remove it from packs and courses, and ask everyone who downloaded one to download it again.',
        for: ['recruitment', 'induction', 'learning'],
      },
    ] as readonly FollowUpTask[],
    later:
      'If nobody may read it there either, remove it from the repository’s history and backups.',
  },
};
