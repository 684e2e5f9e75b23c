import type { z } from 'zod';
import {
  allowedUse,
  childsView,
  competence,
  consent,
  release,
  type Consent,
  type Release,
} from '../story/schema/consent.ts';
import { mentioned, storyteller } from '../story/schema/person.ts';
import { safeguarding } from '../story/schema/safeguarding.ts';
import { frontMatter, type FrontMatter } from '../story/schema/front-matter.ts';
import { parts, type AgeBand, type Naming, type Part } from '../story/vocabulary.ts';
import { toFieldGroup, type FieldGroup } from '../story/plain-data.ts';

/**
 * What the register records of one person: words from closed lists, dates and references. Free text
 * is left out, so that no name, description or role gets into a register by mistake.
 */
export interface RecordedPerson {
  /** The position in `people`, counted from 1 as in issues. */
  number: number;
  /** Left out where the part cannot be read. */
  part?: Part;
  ageBand?: AgeBand;
  naming?: Naming;
  /** For someone who is only mentioned. */
  position?: 'agreed' | 'not-identifiable';
  consent: RecordedConsent;
}

/** One person's consent. Missing or unreadable fields are left out, since drafts have gaps. */
export interface RecordedConsent extends Partial<
  Pick<
    Consent,
    | 'record'
    | 'form'
    | 'route'
    | 'agreedToTell'
    | 'method'
    | 'holder'
    | 'askAgainOn'
    | 'withdrawnOn'
  >
> {
  /** The day on which the young person's understanding was assessed. */
  competenceOn?: string;
  childsView?: Consent['childsView'];
  release: RecordedRelease;
}

/** One person's release. Missing or unreadable fields are left out. */
export interface RecordedRelease extends Partial<
  Pick<Release, 'on' | 'fingerprint' | 'how' | 'reviewOn' | 'expiresOn'>
> {
  uses: z.infer<typeof allowedUse>[];
  recognisableBy: NonNullable<Release['recognisableBy']>;
}

/**
 * What the register records of a story besides its people. Missing or unreadable fields are left
 * out.
 */
export interface RecordedStory extends Partial<Pick<FrontMatter, 'publishFrom' | 'example'>> {
  /** The safeguarding lead's review, without the reviewer's role and the fingerprint. */
  safeguarding: Partial<Omit<FrontMatter['safeguarding'], 'reviewedBy' | 'fingerprint'>>;
}

/**
 * Reads what the register records of a story.
 *
 * @param data the front matter as plain data, valid or not
 */
export function readRecordedStory(data: unknown): RecordedStory {
  const group = toFieldGroup(data);
  return {
    ...pickValid(frontMatter.shape, group, ['publishFrom', 'example']),
    safeguarding: pickValid(safeguarding.shape, toFieldGroup(group['safeguarding']), [
      ...(['reviewedOn', 'outcome', 'courtProceedings'] as const),
      ...(['legalCheckOn', 'otherRestriction'] as const),
    ]),
  };
}

/**
 * Reads what the register records of each person in a story.
 *
 * @param data the front matter as plain data, valid or not
 */
export function readRecordedPeople(data: unknown): RecordedPerson[] {
  const { people } = toFieldGroup(data);
  return Array.isArray(people)
    ? people.map((entry, index) => readRecordedPerson(entry, index + 1))
    : [];
}

function readRecordedPerson(entry: unknown, number: number): RecordedPerson {
  const group = toFieldGroup(entry);
  const part = parts.find((known) => known === group['part']);
  return {
    number,
    ...(part ? { part } : {}),
    ...pickValid(storyteller.shape, group, ['ageBand', 'naming']),
    ...pickValid(mentioned.shape, group, ['position']),
    consent: readRecordedConsent(toFieldGroup(group['consent'])),
  };
}

function readRecordedConsent(group: FieldGroup): RecordedConsent {
  const competenceOn = pickValid(competence.shape, toFieldGroup(group['competence']), ['on']).on;
  const view = childsView.safeParse(group['childsView']).data;
  return {
    ...pickValid(consent.shape, group, [
      ...(['record', 'form', 'route', 'agreedToTell', 'method'] as const),
      ...(['holder', 'askAgainOn', 'withdrawnOn'] as const),
    ]),
    ...(competenceOn === undefined ? {} : { competenceOn }),
    ...(view ? { childsView: view } : {}),
    release: readRecordedRelease(toFieldGroup(group['release'])),
  };
}

function readRecordedRelease(group: FieldGroup): RecordedRelease {
  const { uses } = group;
  const { recognisableBy = [] } = pickValid(release.shape, group, ['recognisableBy']);
  return {
    ...pickValid(release.shape, group, ['on', 'fingerprint', 'how', 'reviewOn', 'expiresOn']),
    uses: (Array.isArray(uses) ? uses : []).flatMap((use) => allowedUse.safeParse(use).data ?? []),
    recognisableBy,
  };
}

type Shape = Record<string, z.ZodType>;

/** Picks the fields of a group that are present and fit the schema. */
function pickValid<S extends Shape, K extends keyof S & string>(
  shape: S,
  group: FieldGroup,
  fields: readonly K[],
): { [F in K]?: NonNullable<z.infer<S[F]>> } {
  const valid = fields.flatMap((field) => {
    const { data } = shape[field]?.safeParse(group[field]) ?? {};
    return data === undefined ? [] : [[field, data] as const];
  });
  return Object.fromEntries(valid) as { [F in K]?: NonNullable<z.infer<S[F]>> };
}

/**
 * Whether a person's own consent may be needed. Also true where the person's part cannot be read,
 * since the person may be a storyteller.
 */
export function isPossibleDecider({ part }: RecordedPerson): boolean {
  return part !== 'mentioned';
}
