import { writeDate } from '../../words/dates.ts';
import { registerWords } from '../../words/register-en-gb.ts';
import { storyItself, type FactChange } from './consent-facts.ts';
import type { HistoryStep } from './trace-consent.ts';

const words = registerWords.history;

/** Writes the consent history of a story as text: the day of each step, and what changed. */
export function writeHistory(id: string, steps: readonly HistoryStep[]): string {
  const paragraphs = steps.length === 0 ? [words.empty] : steps.map(writeStep);
  return [words.title(id), ...paragraphs].join('\n\n');
}

function writeStep({ on, commit, file, removalFile, removed, changes }: HistoryStep): string {
  const changesByPerson = Map.groupBy(changes, ({ who }) => who);
  return [
    on === undefined ? words.notCommitted : `${writeDate(on)}  ${commit?.slice(0, 8) ?? ''}`,
    ...(file ? [`  ${words[file]}`] : []),
    ...(removed ? [`  ${words.removed(writeDate(removed.on), removed.uses)}`] : []),
    ...(removed?.hostTakeDown ? [`  ${writeHostTakeDown(removed.hostTakeDown)}`] : []),
    ...(removalFile === 'unreadable' ? [`  ${words.removalUnreadable}`] : []),
    ...(removalFile === 'deleted' ? [`  ${words.removalDeleted}`] : []),
    ...[...changesByPerson].flatMap(([who, changesOfPerson]) => [
      `  ${who === storyItself ? words.ofStory : who}`,
      ...changesOfPerson.map(writeChange),
    ]),
  ].join('\n');
}

function writeHostTakeDown(hostTakeDown: string): string {
  return hostTakeDown === 'unconfirmed'
    ? words.hostUnconfirmed
    : words.hostTakenDown(writeDate(hostTakeDown));
}

/** The width of the column of field names: the longest name and two spaces. */
const fieldWidth = 'safeguarding.courtProceedings'.length + 2;

/** Writes a new fact as its value, and a changed fact as its values before and after. */
function writeChange({ field, before, after }: FactChange): string {
  const change = before === undefined ? after : `${before} → ${after ?? words.none}`;
  return `    ${field.padEnd(fieldWidth)}${change ?? ''}`;
}
