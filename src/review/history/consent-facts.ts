import { readRecordedPeople, type RecordedPerson } from '../../consent/recorded-consent.ts';
import { readRecordedStory } from '../../consent/recorded-story.ts';

/**
 * The facts about consent in one version of a story: the value of each field, for each person and
 * for the story itself.
 */
export type ConsentFacts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The key of the facts about the story itself, which concern no single person. */
export const storyItself = '';

/** A fact that differs from the version before. */
export interface FactChange {
  /**
   * The person's register reference, or their position if there is no reference; empty for the
   * story itself.
   */
  who: string;
  /** The field's name in the front matter; `uses.<use>` for a use. */
  field: string;
  /** The value before; undefined if the fact is new. */
  before?: string;
  /** The value after; undefined if the fact is gone. */
  after?: string;
}

/**
 * Reads the facts about consent in a front matter, as words from closed lists and dates. The key of
 * a person is the register reference, because the position in `people` may change.
 *
 * @param data the front matter as plain data, valid or not
 */
export function readConsentFacts(data: unknown): ConsentFacts {
  const { publishFrom, safeguarding } = readRecordedStory(data);
  const { notAskedWeighed, ...review } = safeguarding;
  const story = toFacts({
    publishFrom,
    ...withPrefix('safeguarding', review),
    'safeguarding.notAskedWeighed.on': notAskedWeighed?.on,
  });
  const facts = new Map([[storyItself, story]]);
  for (const person of readRecordedPeople(data)) {
    const { record } = person.consent;
    const position = `Person ${person.number}`;
    // A repeated reference is a mistake. The position keeps the facts of both people.
    facts.set(record === undefined || facts.has(record) ? position : record, toPersonFacts(person));
  }
  return facts;
}

/**
 * Finds the facts that differ between two versions, in the order of the people and of their facts.
 */
export function compareConsentFacts(before: ConsentFacts, after: ConsentFacts): FactChange[] {
  return keysOfBoth(before, after).flatMap((who) => {
    const factsBefore = before.get(who) ?? new Map<string, string>();
    const factsAfter = after.get(who) ?? new Map<string, string>();
    return keysOfBoth(factsBefore, factsAfter).flatMap((field) => {
      const factBefore = factsBefore.get(field);
      const factAfter = factsAfter.get(field);
      if (factBefore === factAfter) return [];
      return {
        ...{ who, field },
        ...(factBefore === undefined ? {} : { before: factBefore }),
        ...(factAfter === undefined ? {} : { after: factAfter }),
      };
    });
  });
}

function toPersonFacts({
  consent,
  objectionWeighedOn,
  waiver,
  records,
  ...person
}: RecordedPerson) {
  const { release, competenceOn, withoutHolder, capacityOn, ...rest } = consent;
  const { bestInterests, childsView, independent, parentsConsulted, ...fields } = rest;
  const { uses, recognisableBy, ...releaseFields } = release;
  return toFacts({
    ...person,
    records: records?.join(', '),
    ...withPrefix('waiver', waiver ?? {}),
    ...fields,
    // The position and the reference are the keys of these facts already.
    ...{ number: undefined, record: undefined, objectionWeighedOn: undefined },
    // A mentioned person has one objection, and a consent another. A person never has both.
    'objectionWeighed.on': objectionWeighedOn ?? fields.objectionWeighedOn,
    ...{ 'competence.on': competenceOn, 'capacity.on': capacityOn },
    ...withPrefix('competence.withoutHolder', withoutHolder ?? {}),
    ...withPrefix('bestInterests', bestInterests ?? {}),
    ...withPrefix('childsView', childsView ?? {}),
    ...withPrefix('independent', independent ?? {}),
    ...withPrefix('parentsConsulted', parentsConsulted ?? {}),
    ...withPrefix('release', releaseFields),
    'release.recognisableBy': recognisableBy.join(', ') || undefined,
    ...Object.fromEntries(uses.map(({ use, until }) => [`uses.${use}`, writeUse(until)])),
  });
}

function writeUse(until: string | undefined): string {
  return until === undefined ? 'yes' : `yes, until ${until}`;
}

function withPrefix(prefix: string, fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [`${prefix}.${field}`, value as unknown]),
  );
}

function toFacts(fields: Record<string, unknown>): Map<string, string> {
  return new Map(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, String(value)]),
  );
}

function keysOfBoth(
  first: ReadonlyMap<string, unknown>,
  second: ReadonlyMap<string, unknown>,
): string[] {
  return [...new Set([...first.keys(), ...second.keys()])];
}
