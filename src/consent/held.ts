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
import { frontMatter, type FrontMatter } from '../story/schema/story.ts';
import { parts, type AgeBand, type Naming, type Part } from '../story/vocabulary.ts';
import { isGroup, type Group } from '../review/less.ts';

/**
 * What the register holds of one person: closed words, dates and references. Nothing that anyone
 * typed freely is in here, so that no name, description or role can get into a register by mistake.
 */
export interface HeldPerson {
  /** Their place in the story's list, from 1, as issues count them. */
  number: number;
  /** Missing where the entry cannot be read. */
  part?: Part;
  ageBand?: AgeBand;
  naming?: Naming;
  /** Of someone who is only mentioned. */
  position?: 'agreed' | 'not-identifiable';
  consent: HeldConsent;
}

/** One person's agreement. Whatever is missing or cannot be read is not there: a draft has gaps. */
export interface HeldConsent extends Partial<
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
  /** The day on which someone judged that the young person understands. */
  competenceOn?: string;
  childsView?: Consent['childsView'];
  release: HeldRelease;
}

/** One person's release. */
export interface HeldRelease extends Partial<
  Pick<Release, 'on' | 'fingerprint' | 'how' | 'reviewOn' | 'expiresOn'>
> {
  uses: z.infer<typeof allowedUse>[];
  recognisableBy: NonNullable<Release['recognisableBy']>;
}

/** What the register holds of a story beside its people. A draft has gaps here as well. */
export interface HeldStory extends Partial<Pick<FrontMatter, 'publishFrom' | 'example'>> {
  /** The safeguarding lead's review, without who reviewed. */
  safeguarding: Partial<Omit<FrontMatter['safeguarding'], 'reviewedBy' | 'fingerprint'>>;
}

/** What is held of a story, from its front matter as plain data, whole or broken. */
export function heldStory(data: unknown): HeldStory {
  const group = groupOf(data);
  return {
    ...fitting(frontMatter.shape, group, ['publishFrom', 'example']),
    safeguarding: fitting(safeguarding.shape, groupOf(group['safeguarding']), [
      ...(['reviewedOn', 'outcome', 'courtProceedings'] as const),
      ...(['legalCheckOn', 'otherRestriction'] as const),
    ]),
  };
}

/** The people of a story, from its front matter as plain data, whole or broken. */
export function heldPeople(data: unknown): HeldPerson[] {
  const { people } = groupOf(data);
  return Array.isArray(people) ? people.map((entry, place) => heldPerson(entry, place + 1)) : [];
}

function heldPerson(entry: unknown, number: number): HeldPerson {
  const group = groupOf(entry);
  const part = parts.find((known) => known === group['part']);
  return {
    number,
    ...(part ? { part } : {}),
    ...fitting(storyteller.shape, group, ['ageBand', 'naming']),
    ...fitting(mentioned.shape, group, ['position']),
    consent: heldConsent(groupOf(group['consent'])),
  };
}

function heldConsent(group: Group): HeldConsent {
  const assessed = fitting(competence.shape, groupOf(group['competence']), ['on']).on;
  const asked = childsView.safeParse(group['childsView']).data;
  return {
    ...fitting(consent.shape, group, [
      ...(['record', 'form', 'route', 'agreedToTell', 'method'] as const),
      ...(['holder', 'askAgainOn', 'withdrawnOn'] as const),
    ]),
    ...(assessed === undefined ? {} : { competenceOn: assessed }),
    ...(asked ? { childsView: asked } : {}),
    release: heldRelease(groupOf(group['release'])),
  };
}

function heldRelease(group: Group): HeldRelease {
  const { uses } = group;
  const { recognisableBy = [] } = fitting(release.shape, group, ['recognisableBy']);
  return {
    ...fitting(release.shape, group, ['on', 'fingerprint', 'how', 'reviewOn', 'expiresOn']),
    uses: (Array.isArray(uses) ? uses : []).flatMap(
      (each) => allowedUse.safeParse(each).data ?? [],
    ),
    recognisableBy,
  };
}

type Shape = Record<string, z.ZodType>;

/** Those of a group's fields that are there and fit the schema. */
function fitting<S extends Shape, K extends keyof S & string>(
  shape: S,
  group: Group,
  fields: readonly K[],
): { [F in K]?: NonNullable<z.infer<S[F]>> } {
  const kept = fields.flatMap((field) => {
    const { data } = shape[field]?.safeParse(group[field]) ?? {};
    return data === undefined ? [] : [[field, data] as const];
  });
  return Object.fromEntries(kept) as { [F in K]?: NonNullable<z.infer<S[F]>> };
}

function groupOf(value: unknown): Group {
  return isGroup(value) ? value : {};
}

/** Whether a person's own agreement is needed; of an entry that cannot be read, nobody knows. */
export function decides({ part }: HeldPerson): boolean {
  return part !== 'mentioned';
}
