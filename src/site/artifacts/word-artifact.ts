import { toStoryReport, type StoryReport } from '../../exports/report/story-report.ts';
import { writeReportDocx } from '../../exports/report/report-docx.ts';
import { toCheckAddress } from '../../exports/screens/check-address.ts';
import { outputPath } from '../../library/story-outputs.ts';
import type { PublicStory } from '../../library/public-story.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { words } from '../../words/index.ts';

/** Everything that decides the bytes of a Word file, as plain data. */
export interface WordFileInput {
  report: StoryReport;
  settings: Pick<Settings, 'name' | 'organisation'>;
}

/** A Word file that belongs in the output. */
export interface WordFileRequest {
  /** The path in the output. */
  path: string;
  maker: 'word';
  input: WordFileInput;
}

/** Requests the Word file of every story that may be in reports. */
export function requestWordFiles(
  stories: readonly PublicStory[],
  { name, organisation, checkUrl }: Settings,
  siteUrl: URL,
): WordFileRequest[] {
  const settings = { name, organisation };
  return stories.flatMap((story): WordFileRequest[] => {
    const { id } = story;
    const checkAddress = toCheckAddress(
      id,
      checkUrl === undefined ? {} : { checkUrl },
      siteUrl.href,
    );
    const report = toStoryReport(story, { words, settings, checkAddress });
    const path = outputPath(story, 'word').slice(1);
    return report ? [{ path, maker: 'word', input: { report, settings } }] : [];
  });
}

/** Makes one Word file. */
export function makeWordFile({ report, settings }: WordFileInput): Uint8Array {
  return writeReportDocx(report, settings, words);
}
