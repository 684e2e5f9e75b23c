import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { isPlainDate } from '../plain-date.ts';
import { applyTextEdits, replaceScalar, type TextEdit } from './text-edits.ts';

/**
 * Changes a front matter from schema 1 to schema 2. Writes only the answers that follow from the
 * old fields, and never guesses: the age band `under-13` stays and is refused, and every new
 * question stays open. All other bytes stay as they are.
 *
 * @param yaml the front matter, as the file has it
 */
export function changeToSchema2(yaml: string): string {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) return yaml;
  const people = contents.get('people');
  const persons = isSeq(people) ? people.items.filter((person) => isMap(person)) : [];
  return applyTextEdits(yaml, [
    ...replaceScalar(contents.get('schema', true), '2'),
    ...renameKey(contents, 'language', 'wording'),
    ...persons.flatMap(changePerson),
  ]);
}

function renameKey(group: YAMLMap, from: string, to: string): TextEdit[] {
  if (group.has(to)) return [];
  const pair = group.items.find(({ key }) => isScalar(key) && key.value === from);
  return replaceScalar(pair?.key, to);
}

/**
 * Changes the day of asking a child again to the first of its month, which does not show a
 * birthday. Keeps the day if the release would otherwise count as the answer to asking again.
 */
function changePerson(person: YAMLMap): TextEdit[] {
  const path = ['consent', 'askAgainOn'];
  const askAgainOn = person.getIn(path);
  if (person.get('ageBand') === 'adult' || !isDay(askAgainOn)) return [];
  const first = `${askAgainOn.slice(0, 7)}-01`;
  const releasedOn = person.getIn(['consent', 'release', 'on']);
  const isAnswered = isDay(releasedOn) && first <= releasedOn;
  return isAnswered ? [] : replaceScalar(person.getIn(path, true), first);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isPlainDate(value);
}
