import type { Use } from '../../src/story/vocabulary.ts';
import { writeList } from '../../src/words/dates.ts';
import { words } from '../../src/words/index.ts';
import { siteStatusWords } from '../../src/words/site-status-en-gb.ts';
import type { SavedState } from './saved-state.ts';

/** What is known of a story on the site, and of the story in the form. */
export interface StoryOnSite extends SavedState {
  /** The uses for which the site shows the story; empty if it does not show the story at all. */
  shown: readonly Use[];
  /**
   * The uses for which readers would see the story in the form today; undefined until the story is
   * judged.
   */
  wanted: readonly Use[] | undefined;
  /** Whether a no or a date holds back the story in the form. */
  isHeldBack: boolean;
  /** Whether the desk works on this machine, where a no publishes itself. */
  isLocal: boolean;
  /** When this window saw uses disappear from the site, and which; undefined if it saw none. */
  lost: { at: Date; uses: readonly Use[] } | undefined;
  /** When this window began to wait for the site; undefined if it does not wait. */
  waitsSince: Date | undefined;
}

/** What the panel says about a story on the site. */
export interface SiteDescription {
  words: string;
  /** Whether the site is about to change, so that it has to be asked again. */
  isPending: boolean;
}

/** How long a no may take before somebody has to look, in minutes. */
const patience = 15;

/** Says whether a story is on the site now, and what happens next. */
export function describeSite({ wanted, ...story }: StoryOnSite): SiteDescription {
  if (wanted) return describeJudged({ ...story, wanted });
  if (story.shown.length === 0) return settled(siteStatusWords.absent);
  const isPublished = story.isSaved && !story.isDraft;
  return settled(isPublished ? siteStatusWords.shown : siteStatusWords.shownBefore);
}

type JudgedStory = StoryOnSite & { wanted: readonly Use[] };

function describeJudged(story: JudgedStory): SiteDescription {
  const { shown, isSaved, isDraft } = story;
  if (shown.length === 0) return describeAbsent(story);
  // A no that is saved but not published waits in the draft. On this machine it is published already.
  const waitsInDraft = isSaved && isDraft && story.isHeldBack;
  if (waitsInDraft)
    return pending(story.isLocal ? siteStatusWords.leaving : siteStatusWords.waitingOnHost, story);
  if (!isSaved || isDraft) {
    const isNo =
      !isSaved && (story.isHeldBack || (story.wanted.length > 0 && endings(story).length > 0));
    return settled(isNo ? siteStatusWords.unsavedNo : siteStatusWords.shownBefore);
  }
  return describePublished(story);
}

function describeAbsent(story: JudgedStory): SiteDescription {
  const { lost, wanted, isSaved, isDraft } = story;
  if (isSaved && !isDraft && wanted.length > 0) return pending(siteStatusWords.arriving, story);
  return settled(lost ? siteStatusWords.gone(writeTime(lost.at)) : siteStatusWords.absent);
}

/** Describes a story that the site shows, and that is in the form as it was published. */
function describePublished(story: JudgedStory): SiteDescription {
  const { wanted, lost, isLocal } = story;
  const ending = endings(story);
  if (wanted.length === 0)
    return pending(isLocal ? siteStatusWords.leaving : siteStatusWords.leavingHost, story);
  if (ending.length > 0) return pending(siteStatusWords.closing(writeUses(ending)), story);
  return settled(
    lost ? siteStatusWords.closed(writeTime(lost.at), writeUses(lost.uses)) : siteStatusWords.shown,
  );
}

/** Lists the uses that the site shows and that the story in the form no longer allows. */
function endings({ shown, wanted }: JudgedStory): Use[] {
  return shown.filter((use) => !wanted.includes(use));
}

function pending(text: string, { waitsSince }: StoryOnSite): SiteDescription {
  const late = waitsSince && new Date(waitsSince.getTime() + patience * 60_000);
  return {
    words: [text, ...(late ? [siteStatusWords.late(writeTime(late))] : [])].join(' '),
    isPending: true,
  };
}

function settled(text: string): SiteDescription {
  return { words: text, isPending: false };
}

function writeUses(list: readonly Use[]): string {
  return writeList(list.map((use) => words.uses[use]));
}

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

function writeTime(time: Date): string {
  return timeFormat.format(time);
}
