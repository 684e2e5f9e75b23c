import { parseDocument, type Document } from 'yaml';
import { narrowsConsent } from '../consent/narrows-consent.ts';
import { toFieldGroup, type FieldGroup } from '../story/plain-data.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';
import { splitSource } from '../story/source/split-source.ts';

/** The fields in which one press at the desk records a no of one person. */
const fieldsOfPerson = [
  ['consent', 'withdrawnOn'],
  ['consent', 'askAgainOn'],
  ['withdrawnOn'],
  ['objectedOn'],
] as const;

/** The fields in which a safeguarding lead records a no. */
const fieldsOfReview = [
  ['safeguarding', 'outcome'],
  ['safeguarding', 'courtProceedings'],
  ['safeguarding', 'criminalProceedings'],
  ['safeguarding', 'otherRestriction'],
] as const;

type Path = readonly (string | number)[];

/**
 * Takes the no out of a draft that changes other things too, so that it does not wait for them.
 *
 * @param before the published text of the story's file
 * @param after the text of the draft
 * @returns the published text with every no of the draft; undefined if the draft has no new no
 */
export function extractNo(before: string, after: string): string | undefined {
  const source = splitSource(before);
  const answers = toFieldGroup(parseYaml(splitSource(after)?.yaml ?? '').data);
  if (!source) return undefined;
  const document = parseDocument(source.yaml);
  const published = toFieldGroup(parseYaml(source.yaml).data);
  const changes = [
    ...fieldsOfReview.map((path) => setField(path, valueAt(answers, path))),
    ...peopleOf(published).flatMap((person, index) =>
      changesOfPerson(index, person, findSamePerson(peopleOf(answers), person)),
    ),
  ];
  const hasNo = changes.filter((change) => applyNo(document, change)).length > 0;
  return hasNo ? `---\n${String(document)}---\n${source.body}` : undefined;
}

type Change = (document: Document) => void;

/** Applies a change to a document if the change narrows consent. Returns whether it does. */
function applyNo(document: Document, change: Change): boolean {
  const before: unknown = document.toJS();
  const changed = document.clone();
  change(changed);
  const after: unknown = changed.toJS();
  if (JSON.stringify(before) === JSON.stringify(after) || !narrowsConsent(before, after))
    return false;
  change(document);
  return true;
}

function changesOfPerson(
  index: number,
  before: FieldGroup,
  after: FieldGroup | undefined,
): Change[] {
  if (!after) return [];
  const person = ['people', index] as const;
  const fields = fieldsOfPerson.map((path) => setField([...person, ...path], valueAt(after, path)));
  const uses = [...person, 'consent', 'release', 'uses'];
  const kept = new Set(usesOf(after));
  // From the last use to the first, so that no index moves before its use is removed.
  const removed = usesOf(before)
    .flatMap((use, at) => (kept.has(use) ? [] : [at]))
    .toReversed();
  const removeUses = removed.map((at) => (document: Document) => {
    document.deleteIn([...uses, at]);
  });
  return kept.size > 0 ? [...fields, ...removeUses] : fields;
}

function setField(path: Path, value: unknown): Change {
  return (document) => {
    if (value !== undefined) document.setIn(path, value);
  };
}

/** Finds a person of the published story in the draft, by the register reference. */
function findSamePerson(people: readonly FieldGroup[], person: FieldGroup): FieldGroup | undefined {
  const name = (each: FieldGroup) =>
    JSON.stringify([each['part'], each['description'], toFieldGroup(each['consent'])['record']]);
  const same = people.filter((each) => name(each) === name(person));
  return same.length === 1 ? same[0] : undefined;
}

function usesOf(person: FieldGroup): unknown[] {
  const uses = valueAt(person, ['consent', 'release', 'uses']);
  return (Array.isArray(uses) ? uses : []).map((each: unknown) => toFieldGroup(each)['use']);
}

function peopleOf({ people }: FieldGroup): FieldGroup[] {
  return (Array.isArray(people) ? people : []).map(toFieldGroup);
}

function valueAt(group: FieldGroup, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => toFieldGroup(value)[key], group);
}
