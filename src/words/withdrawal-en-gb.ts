import type { Use } from '../story/vocabulary.ts';

const howToWrite = 'Write it as in npm run withdraw -- k7m2qx';

/** A task that is done by hand after a removal. */
export interface FollowUpTask {
  /** May hold `{page}`, `{check}` and `{left}`. */
  what: string;
  /** The task is needed where one of these uses is removed; without it, after every removal. */
  for?: readonly Use[];
}

/** The words of `npm run withdraw`: its errors, its report and the tasks that remain. */
export const withdrawalWords = {
  errors: {
    noCode: `Say which story. ${howToWrite}; the code stands at the end of its address.`,
    severalCodes: `One story at a time, please. ${howToWrite}.`,
    notCode: `That is not the code of a story, so nothing was done. A code is 6 to 12 letters and digits, as in k7m2qx, and stands at the end of the story’s address. ${howToWrite}.`,
    unknownUse: (suggestion: string | undefined, uses: string) =>
      `--use is not a use this library knows, so nothing was done. ${suggestion ? `Did you mean \`${suggestion}\`? ` : ''}Write ${uses}.`,
    notWritten: (path: string, code: string) =>
      `The no cannot be written to ${path} (${code}), and nothing was deleted. See whether you may write there and the disk has room, then run the same command again.`,
    notDeleted: (path: string, code: string) =>
      `The no is written and takes the story down at the next build, but ${path} could not be deleted (${code}). Delete it by hand, then run the same command again.`,
  },
  /** The first line of the report. */
  headline: {
    uses: (id: string, uses: string) =>
      `Story ${id} may not be used ${uses}. Its other uses stand.`,
    takenDown: (id: string) => `Story ${id} is taken down.`,
    paused: (id: string) => `Story ${id} is paused.`,
    earlierWholeStory: 'An earlier no was to the whole of it, and none of that is taken back.',
    until: 'Only a release given later can bring it back.',
  },
  /** What the command did. */
  done: {
    title: (day: string) => `Done on ${day}:`,
    unreadableRemoval: (file: string) =>
      `${file} lay there already and cannot be read, which is a no to everything; it is left as it is. npm run check says how to mend it.`,
    recorded: (file: string, date: string) => `${file} says no, as of ${date}.`,
    laterDay: 'That is a later day than today, since a release or an earlier no is dated so.',
    merged: (date: string) => `What it said before, from ${date}, is kept in it.`,
    deleted: (place: string) => `Deleted ${place}.`,
  },
  /** What became of the commit. */
  commit: {
    done: (branch: string, commit: string) =>
      `Committed ${branch === '' ? 'on no branch' : `on ${branch}`} as ${commit}, and nothing else with it.`,
    notWanted: (file: string) =>
      `Not committed, as you asked. Commit ${file} and the story’s folder together.`,
    unchanged: 'Nothing to commit: all of it was committed before.',
    noRepository:
      'Not committed: the content folder is in no git repository. Keep a copy of the removal.',
    ignored: 'Not committed: git ignores the content folder here. Keep a copy of the removal.',
    refused: (firstLine: string) =>
      `NOT COMMITTED: git refused (${firstLine}). The files are as they should be. Mend what git says, then run the same command again.`,
  },
  warnings: {
    unknownCode: (id: string, suggestion: string | undefined) =>
      `CAREFUL: no story ${id} lies here.${suggestion ? ` Did you mean ${suggestion}? Then that one is still up.` : ''} If the code is right, all is well: a copy of it that comes back stays down.`,
    sameRecord: (ids: string) =>
      `CAREFUL: somebody in this story has the same record in ${ids}, where nothing was done. If it is a copy, or they meant it too, say no there as well.`,
  },
  /** Parts of the letters. */
  letters: {
    wholeStory: 'your story is not in our library any more',
    uses: (uses: string) => `your story is not used ${uses} any more`,
    anywhere: 'at all',
  },
  tasks: {
    todayTitle: (day: string) => `Today, ${day}:`,
    nextDayTitle: (day: string) =>
      `By ${day}, the next working day (bank holidays are not known here):`,
    laterTitle: 'After that:',
    /** What neither page may do any more, in the place of `{left}`. */
    mustNotShow: 'show anything of the story',
    mustNotOffer: (uses: string) => `say any more that it may be used ${uses}`,
    today: [
      {
        what: 'Publish: push or merge it where the site is built from, and see that a build has run.',
      },
      { what: 'Empty the caches of whatever serves the site (CDN, proxy).' },
      { what: 'Look at {page} and {check}: neither may {left}.' },
      { what: 'Close or change drafts of it in the desk, so that nobody works on it unknowing.' },
    ] as readonly FollowUpTask[],
    nextDay: [
      {
        what: 'Tell the storyteller that it is done, in the way they like best, and ask for nothing.',
      },
      // Search engines list a story only where it may be used on social media.
      {
        what: 'Ask search engines to drop the page (Google: Removals; Bing: Content Removal).',
        for: ['website', 'social-media'],
      },
      { what: 'Ask web archives to take it out (info@archive.org).', for: ['website'] },
      { what: 'Ask partners who embed it to take it off their pages.', for: ['partner-sites'] },
      { what: 'Delete posts that show it or lead to it.', for: ['social-media'] },
      { what: 'Ask whoever has it in a deck to take it out.', for: ['presentation'] },
      {
        what: 'Ask whoever has it in a report to take it out of the next edition.',
        for: ['report'],
      },
      {
        what: 'Take it out of packs and courses, and ask whoever downloaded one to load it anew.',
        for: ['recruitment', 'induction', 'learning'],
      },
    ] as readonly FollowUpTask[],
    later:
      'Where nobody may read it there either: take it out of the repository’s history and backups.',
  },
};
