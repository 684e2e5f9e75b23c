import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { isPlainDate } from '../plain-date.ts';

/** A change of some characters of a text. */
interface TextEdit {
  from: number;
  to: number;
  text: string;
}

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

/** Makes the edit that replaces a value in its place; none if there is no such value. */
function replaceScalar(node: unknown, text: string): TextEdit[] {
  if (!isScalar(node) || !node.range) return [];
  const [from, to] = node.range;
  return [{ from, to, text }];
}

/** Changes a text in several places, and leaves every other byte as it is. */
function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, edit) => rest.slice(0, edit.from) + edit.text + rest.slice(edit.to), text);
}
