import { ofStory, type AgreedChange } from '../agreed.ts';
import { writeDate } from '../../words/dates.ts';
import { registerWords } from '../../words/register-en-gb.ts';
import type { HistoryStep } from './story-history.ts';

const words = registerWords.history;

/** The history of one story's consent in words: a day, and what was otherwise from then on. */
export function writeHistory(id: string, steps: readonly HistoryStep[]): string {
  const told = steps.length === 0 ? [words.empty] : steps.map(writeStep);
  return [words.title(id), ...told].join('\n\n');
}

function writeStep({ on, commit, file, removalFile, removed, changes }: HistoryStep): string {
  const people = Map.groupBy(changes, ({ who }) => who);
  return [
    on === undefined ? words.notCommitted : `${writeDate(on)}  ${commit?.slice(0, 8) ?? ''}`,
    ...(file ? [`  ${words[file]}`] : []),
    ...(removed ? [`  ${words.removed(writeDate(removed.on), removed.uses)}`] : []),
    ...(removalFile === 'unreadable' ? [`  ${words.removalUnreadable}`] : []),
    ...(removalFile === 'deleted' ? [`  ${words.removalDeleted}`] : []),
    ...[...people].flatMap(([who, each]) => [
      `  ${who === ofStory ? words.ofStory : who}`,
      ...each.map(writeChange),
    ]),
  ].join('\n');
}

/** As wide as the longest name of a field. */
const widest = 'safeguarding.courtProceedings'.length + 2;

/** What is new stands alone; what changed or is gone stands beside what it was. */
function writeChange({ field, before, after }: AgreedChange): string {
  const change = before === undefined ? after : `${before} → ${after ?? words.none}`;
  return `    ${field.padEnd(widest)}${change ?? ''}`;
}
