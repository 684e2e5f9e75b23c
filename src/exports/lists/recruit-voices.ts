import type { PublicStory } from '../../library/public-story.ts';
import { earliest, type PlainDate } from '../../story/plain-date.ts';
import { words } from '../../words/index.ts';
import { putInQuotationMarks } from '../../words/quotation-marks.ts';
import { listStorytellers } from '../screens/screen-lines.ts';

/** A sentence from a story, with who tells it. */
export interface Voice {
  story: PublicStory;
  /** The quotation of the story; its summary if it has none. */
  words: string;
  tellers: string;
  /** The last day on which the story may be used in recruitment. */
  until: PlainDate;
}

/** How many voices of each group a printed page has room for. */
const mostVoices = 3;

/** The voices of the page for recruitment, and the day after which a printed page is outdated. */
export interface Voices {
  professionals: Voice[];
  families: Voice[];
  until: PlainDate | undefined;
}

/**
 * Chooses voices for recruitment: of the people who do the work, and of families and young people.
 * Stories with a quotation come first. Others say nothing in their own words that is short enough.
 */
export function findVoices(stories: readonly PublicStory[]): Voices {
  const voices = stories
    .toSorted((a, b) => Number(a.pullQuote === undefined) - Number(b.pullQuote === undefined))
    .flatMap((story): Voice[] => {
      const until = story.uses.find(({ use }) => use === 'recruitment')?.until;
      if (until === undefined) return [];
      const { pullQuote, summary, language } = story;
      const saying = pullQuote === undefined ? summary : putInQuotationMarks(pullQuote, language);
      return [{ story, words: saying, tellers: listStorytellers(story, words), until }];
    });
  const isProfessional = ({ story }: Voice) => story.kind === 'professional';
  const professionals = voices.filter(isProfessional).slice(0, mostVoices);
  const families = voices.filter((voice) => !isProfessional(voice)).slice(0, mostVoices);
  return {
    professionals,
    families,
    until: earliest([...professionals, ...families].map(({ until }) => until)),
  };
}
