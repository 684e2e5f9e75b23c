import { isMap, isPair, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';
import { isPlainDate } from '../plain-date.ts';

/**
 * Changes a front matter from schema 1 to schema 2, as far as the answers can be derived. Nothing is
 * guessed: an age band of `under-13` stays and is refused, and every new question stays open.
 */
export function changeToSchema2(frontMatter: Document): void {
  renameKey(frontMatter.contents, 'language', 'wording');
  const people = frontMatter.get('people');
  if (isSeq(people)) for (const person of people.items) if (isMap(person)) changePerson(person);
}

/** Renames a key in its place, so that its comments and its value stay. */
function renameKey(group: unknown, from: string, to: string): void {
  if (!isMap(group) || group.has(to)) return;
  const pair = group.items.find((each) => isScalar(each.key) && each.key.value === from);
  if (isPair(pair) && isScalar(pair.key)) pair.key.value = to;
}

/**
 * Under 18, the day of asking again becomes the first of its month, which no longer shows a
 * birthday, unless the release would then look like the answer to asking again.
 */
function changePerson(person: YAMLMap): void {
  const askAgainOn = person.getIn(['consent', 'askAgainOn']);
  if (person.get('ageBand') === 'adult' || !isDay(askAgainOn)) return;
  const first = `${askAgainOn.slice(0, 7)}-01`;
  const releasedOn = person.getIn(['consent', 'release', 'on']);
  if (!isDay(releasedOn) || first > releasedOn) person.setIn(['consent', 'askAgainOn'], first);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isPlainDate(value);
}
