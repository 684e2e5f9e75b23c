import { reportOf, type Report } from '../../exports/report/report.ts';
import { wordOf } from '../../exports/report/word.ts';
import { checkAddress } from '../../exports/screens/check-address.ts';
import { outputPath } from '../../library/outputs.ts';
import type { Publishable } from '../../library/publishable.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { words } from '../../words/index.ts';
import type { Wanted } from './wanted.ts';

/** All that a text for Word is made of. */
export interface WordInput {
  report: Report;
  settings: Pick<Settings, 'name' | 'organisation'>;
}

/** The texts for Word of every story that may be in reports; of any other there are none. */
export function wantedWords(
  stories: readonly Publishable[],
  { name, organisation, checkUrl }: Settings,
  siteUrl: URL,
): Wanted<'word'>[] {
  const settings = { name, organisation };
  return stories.flatMap((story): Wanted<'word'>[] => {
    const { id } = story;
    const check = checkAddress(id, checkUrl === undefined ? {} : { checkUrl }, siteUrl.href);
    const report = reportOf(story, { words, settings, check });
    const path = outputPath(story, 'word').slice(1);
    return report ? [{ path, maker: 'word', input: { report, settings } }] : [];
  });
}

/** Makes one text for Word. */
export function makeWord({ report, settings }: WordInput): Uint8Array {
  return wordOf(report, settings, words);
}
