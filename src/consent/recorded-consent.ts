import type { z } from 'zod';
import {
  bestInterests,
  capacity,
  childsView,
  competence,
  consent,
  objectionWeighed,
  type Consent,
} from '../story/schema/consent.ts';
import { allowedUse, release, renewedRelease, type Release } from '../story/schema/release.ts';
import {
  mentioned,
  storyteller,
  type Decider,
  type PlacedMention,
} from '../story/schema/person.ts';
import {
  parts,
  type Protection,
  type AgeBand,
  type Naming,
  type Part,
  type Position,
} from '../story/vocabulary.ts';
import { toFieldGroup, type FieldGroup } from '../story/plain-data.ts';
import { dayOf, pickValid } from './pick-valid.ts';

type Mention = PlacedMention['person'];

/**
 * What the register records of one person: words from closed lists, dates and references. Free text
 * is left out, so that no name, description or role gets into a register by mistake.
 */
export interface RecordedPerson {
  /** The position in `people`, counted from 1 as in issues. */
  number: number;
  /** Left out if the part cannot be read. */
  part?: Part;
  ageBand?: AgeBand;
  naming?: Naming;
  /** For a child. */
  protected?: Protection;
  diedOn?: string;
  leftOn?: string;
  anonymityForLife?: boolean;
  /** The days of an adult's waiver of their anonymity, and of its legal check. */
  waiver?: NonNullable<Decider['waiver']>;
  /** For someone who is only mentioned. */
  position?: Position;
  /** For someone mentioned who agreed: the references in the register, and the day. */
  records?: string[];
  agreedOn?: string;
  because?: Mention['because'];
  /** For someone who had agreed to be mentioned, and later said no. */
  withdrawnOn?: string;
  objectedOn?: string;
  objectionWeighedOn?: string;
  consent: RecordedConsent;
}

/** One person's consent. Missing or unreadable fields are left out, because drafts have gaps. */
export interface RecordedConsent extends Partial<
  Pick<
    Consent,
    | 'record'
    | 'form'
    | 'route'
    | 'agreedToTell'
    | 'method'
    | 'holder'
    | 'otherParent'
    | 'independent'
    | 'parentsConsulted'
    | 'askAgainOn'
    | 'withdrawnOn'
  >
> {
  /** The day on which the young person's understanding was assessed. */
  competenceOn?: string;
  /** The reason why no holder of parental responsibility agreed together with the child. */
  withoutHolder?: NonNullable<Consent['competence']>['withoutHolder'];
  /** The day on which it was assessed whether the person can decide. */
  capacityOn?: string;
  /** The decision in the person's best interests, without the roles. */
  bestInterests?: Pick<NonNullable<Consent['bestInterests']>, 'on' | 'personsView'>;
  /** The child's view, without the role of an observer. */
  childsView?: Pick<NonNullable<Consent['childsView']>, 'on' | 'view'>;
  /** The day on which the lead weighed a parent's disagreement. */
  objectionWeighedOn?: string;
  release: RecordedRelease;
}

/** One person's release. Missing or unreadable fields are left out. */
export interface RecordedRelease extends Partial<
  Pick<Release, 'on' | 'fingerprint' | 'how' | 'reviewOn' | 'expiresOn' | 'ageOnRelease'>
> {
  /** The day of the earlier release that this one renews. */
  renewsOn?: string;
  uses: z.infer<typeof allowedUse>[];
  recognisableBy: NonNullable<Release['recognisableBy']>;
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
    ...pickValid(storyteller.shape, group, [
      ...(['ageBand', 'naming', 'protected', 'diedOn', 'leftOn'] as const),
      ...(['anonymityForLife', 'waiver'] as const),
    ]),
    ...pickValid(mentioned.shape, group, [
      ...(['position', 'records', 'agreedOn', 'because'] as const),
      ...(['withdrawnOn', 'objectedOn'] as const),
    ]),
    ...dayOf('objectionWeighedOn', objectionWeighed.shape, group['objectionWeighed']),
    consent: readRecordedConsent(toFieldGroup(group['consent'])),
  };
}

function readRecordedConsent(group: FieldGroup): RecordedConsent {
  const { withoutHolder } = pickValid(competence.shape, toFieldGroup(group['competence']), [
    'withoutHolder',
  ]);
  const decision = bestInterests.safeParse(group['bestInterests']).data;
  const view = childsView.safeParse(group['childsView']).data;
  return {
    ...pickValid(consent.shape, group, [
      ...(['record', 'form', 'route', 'agreedToTell', 'method'] as const),
      ...(['holder', 'otherParent', 'independent', 'parentsConsulted'] as const),
      ...(['askAgainOn', 'withdrawnOn'] as const),
    ]),
    ...dayOf('competenceOn', competence.shape, group['competence']),
    ...(withoutHolder ? { withoutHolder } : {}),
    ...dayOf('capacityOn', capacity.shape, group['capacity']),
    ...(decision ? { bestInterests: { on: decision.on, personsView: decision.personsView } } : {}),
    ...(view ? { childsView: { on: view.on, view: view.view } } : {}),
    ...dayOf('objectionWeighedOn', objectionWeighed.shape, group['objectionWeighed']),
    release: readRecordedRelease(toFieldGroup(group['release'])),
  };
}

function readRecordedRelease(group: FieldGroup): RecordedRelease {
  const { uses } = group;
  const { recognisableBy = [] } = pickValid(release.shape, group, ['recognisableBy']);
  return {
    ...pickValid(release.shape, group, [
      ...(['on', 'fingerprint', 'how', 'reviewOn', 'expiresOn', 'ageOnRelease'] as const),
    ]),
    ...dayOf('renewsOn', renewedRelease.shape, group['renews']),
    uses: (Array.isArray(uses) ? uses : []).flatMap((use) => allowedUse.safeParse(use).data ?? []),
    recognisableBy,
  };
}

/**
 * Whether a person's own consent may be needed. If the person's part cannot be read, it may be
 * needed, because the person may be a storyteller.
 */
export function isPossibleDecider({ part }: RecordedPerson): boolean {
  return part !== 'mentioned';
}
