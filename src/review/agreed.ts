import { heldPeople, heldStory, type HeldPerson } from '../consent/held.ts';

/** What was agreed in one version of a story: for each person, and for the story itself, fact by fact. */
export type Agreed = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Under what the facts stand that are about the story and no person. */
export const ofStory = '';

/** One thing that is otherwise than in the version before. */
export interface AgreedChange {
  /** The reference of the person's record, or their place where there is none; empty for the story. */
  who: string;
  /** The field, as it is named in a front matter; `uses.<use>` for a use. */
  field: string;
  /** Undefined where there was nothing. */
  before?: string;
  /** Undefined where there is nothing any more. */
  after?: string;
}

/**
 * What a front matter says about consent, as closed words and dates. A person is known by their
 * record, since their place in the list may change.
 *
 * @param data the front matter as plain data, whole or broken
 */
export function agreedIn(data: unknown): Agreed {
  const { publishFrom, safeguarding } = heldStory(data);
  const story = factsOf({ publishFrom, ...under('safeguarding', safeguarding) });
  const agreed = new Map([[ofStory, story]]);
  for (const person of heldPeople(data)) {
    const { record } = person.consent;
    const place = `Person ${person.number}`;
    // The same reference twice is a mistake, and no reason to lose one of them.
    agreed.set(record === undefined || agreed.has(record) ? place : record, factsOfPerson(person));
  }
  return agreed;
}

/** What a version says otherwise than the one before it, in the order of the people and of their facts. */
export function changesBetween(before: Agreed, after: Agreed): AgreedChange[] {
  return keysOf(before, after).flatMap((who) => {
    const was = before.get(who) ?? new Map<string, string>();
    const is = after.get(who) ?? new Map<string, string>();
    return keysOf(was, is)
      .filter((field) => was.get(field) !== is.get(field))
      .map((field) => ({
        who,
        field,
        ...(was.has(field) ? { before: was.get(field) ?? '' } : {}),
        ...(is.has(field) ? { after: is.get(field) ?? '' } : {}),
      }));
  });
}

function factsOfPerson({ part, position, ageBand, naming, consent }: HeldPerson) {
  const { childsView, release, competenceOn, ...rest } = consent;
  const { uses, recognisableBy, ...released } = release;
  return factsOf({
    ...{ part, position, ageBand, naming },
    ...rest,
    // It stands above the facts already.
    record: undefined,
    ...{ 'competence.on': competenceOn },
    ...under('childsView', childsView ?? {}),
    ...under('release', released),
    'release.recognisableBy': recognisableBy.join(', ') || undefined,
    ...Object.fromEntries(uses.map(({ use, until }) => [`uses.${use}`, writeUse(until)])),
  });
}

function writeUse(until: string | undefined): string {
  return until === undefined ? 'yes' : `yes, until ${until}`;
}

function under(group: string, facts: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([field, fact]) => [`${group}.${field}`, fact as unknown]),
  );
}

function factsOf(facts: Record<string, unknown>): Map<string, string> {
  return new Map(
    Object.entries(facts)
      .filter(([, fact]) => fact !== undefined)
      .map(([field, fact]) => [field, String(fact)]),
  );
}

function keysOf(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])];
}
