import { requiredTopicsOn } from '../../src/consent/form-coverage.ts';
import { writePath, type FieldPath } from '../../src/story/issue.ts';
import { addDays, addMonths, type PlainDate } from '../../src/story/plain-date.ts';
import type { UncheckedStory } from './story-at-gate.ts';
import { requiredFields } from './required-fields.ts';
import {
  listConsentPaths,
  listGroupPaths,
  withField,
  listAllowedUses,
  fieldAt,
  withoutField,
} from './typed-data.ts';

/** A story with one thing broken, for which every use is refused. */
export interface Break {
  /** What is broken. */
  name: string;
  broken: UncheckedStory;
}

/** Lists the ways to break one thing in a story that is open on a day. */
export function everyBreak(read: UncheckedStory, on: PlainDate): Break[] {
  const required = requiredFields(read);
  return [
    ...required.flatMap((path) => [missing(read, path), ...unreadable(read, path)]),
    ...listGroupPaths(read.data).map((path) => change(read, [...path, 'other'], 'x')),
    ...datesBeyond(read, on),
    ...otherVersions(read),
    ...refusals(read, on),
    ...formsThatDoNotCount(read),
    ...unmetPrinciples(read, required),
  ];
}

function missing(read: UncheckedStory, path: FieldPath): Break {
  const data = withoutField(read.data, path);
  return { name: `without ${writePath(path)}`, broken: { ...read, data } };
}

/** Fields that accept any words. All other fields accept only known words. */
const ownWords = new Set([
  ...['title', 'summary', 'name', 'description', 'inBrief', 'alt', 'term', 'reason', 'word'],
  ...['takenBy', 'witness', 'assessedBy', 'reviewedBy', 'figure', 'says', 'source'],
  ...['decidedBy', 'advocate', 'by', 'consulted'],
]);

function unreadable(read: UncheckedStory, path: FieldPath): Break[] {
  const values = [
    null,
    '',
    // The age on the day of the release is a number: this one is not a child's.
    path.at(-1) === 'ageOnRelease' ? 77 : 7,
    [],
    ...(ownWords.has(String(path.at(-1))) ? [] : ['no such thing!']),
  ];
  return values.map((value) => change(read, path, value));
}

function datesBeyond(read: UncheckedStory, on: PlainDate): Break[] {
  const tomorrow = addDays(on, 1);
  const lapsed = addDays(addMonths(on, -read.context.recheckMonths), -4);
  return [
    change(read, ['publishFrom'], tomorrow),
    change(read, ['safeguarding', 'reviewedOn'], tomorrow),
    change(read, ['safeguarding', 'reviewedOn'], lapsed),
    change(read, ['safeguarding', 'legalCheckOn'], tomorrow),
    ...listConsentPaths(read.data).flatMap((consent) => consentDatesBeyond(read, consent, on)),
  ];
}

function consentDatesBeyond(read: UncheckedStory, consent: FieldPath, on: PlainDate): Break[] {
  const { data } = read;
  const tomorrow = addDays(on, 1);
  const yesterday = addDays(on, -1);
  const release = [...consent, 'release'];
  const released = String(fieldAt(data, [...release, 'on']));
  const waived = fieldAt(data, [...release, 'coolingOffWaived']) === true;
  return [
    change(read, ['publishFrom'], addDays(released, waived ? -1 : 6)),
    change(read, [...consent, 'agreedToTell'], addDays(released, 1)),
    change(read, [...consent, 'agreedToTell'], tomorrow),
    change(read, [...consent, 'askAgainOn'], released),
    change(read, [...consent, 'askAgainOn'], on),
    change(read, [...release, 'on'], tomorrow),
    change(read, [...release, 'reviewOn'], addDays(addMonths(released, 24), 1)),
    change(read, [...release, 'reviewOn'], addDays(released, -1)),
    change(read, [...release, 'expiresOn'], addDays(addMonths(released, 36), 1)),
    change(read, [...release, 'expiresOn'], yesterday),
    change(
      read,
      [...release, 'uses'],
      listAllowedUses(data, consent).map((use) => ({ use, until: yesterday })),
    ),
    ...['competence', 'childsView', 'capacity', 'bestInterests', 'independent', 'parentsConsulted']
      .filter((field) => fieldAt(data, [...consent, field]) !== undefined)
      .map((field) => change(read, [...consent, field, 'on'], tomorrow)),
  ];
}

function otherVersions(read: UncheckedStory): Break[] {
  const other = 'ZZZZ-ZZZZ-ZZZZ-Z';
  return [
    { name: 'a changed story', broken: { ...read, fingerprint: other } },
    change(read, ['safeguarding', 'fingerprint'], other),
    { name: 'changed words beside the story', broken: { ...read, wordsFingerprint: other } },
    change(read, ['safeguarding', 'wordsFingerprint'], other),
    ...listConsentPaths(read.data).map((consent) =>
      change(read, [...consent, 'release', 'fingerprint'], other),
    ),
  ];
}

function refusals(read: UncheckedStory, on: PlainDate): Break[] {
  return [
    change(read, ['safeguarding', 'outcome'], 'hold'),
    change(read, ['safeguarding', 'courtProceedings'], 'ongoing'),
    change(read, ['safeguarding', 'criminalProceedings'], 'ongoing'),
    change(read, ['safeguarding', 'otherRestriction'], true),
    { name: 'a removal', broken: { ...read, removal: { id: 'k7m2qx', removedOn: on } } },
    { name: 'an unreadable removal', broken: { ...read, removal: 'unreadable' } },
    ...listConsentPaths(read.data).flatMap((consent) =>
      [on, addDays(on, -400), addDays(on, 400)].map((day) =>
        change(read, [...consent, 'withdrawnOn'], day),
      ),
    ),
  ];
}

function formsThatDoNotCount(read: UncheckedStory): Break[] {
  return listConsentPaths(read.data).flatMap((consent) => {
    const version = String(fieldAt(read.data, [...consent, 'form']));
    const form = read.context.forms.get(version);
    if (!form) return [];
    const withForms = (name: string, forms: typeof read.context.forms): Break => ({
      name: `${writePath(consent)}: ${name}`,
      broken: { ...read, context: { ...read.context, forms } },
    });
    return [
      change(read, [...consent, 'form'], '2024-01'),
      withForms('no forms', new Map()),
      withForms('a later form', new Map([[version, { ...form, from: '2099-01-01' }]])),
      ...requiredTopicsOn(form.from).map((topic) => {
        const covers = form.covers.filter((other) => other !== topic);
        return withForms(`nothing of ${topic}`, new Map([[version, { ...form, covers }]]));
      }),
    ];
  });
}

function unmetPrinciples(read: UncheckedStory, required: readonly FieldPath[]): Break[] {
  const newPrinciple = { question: 'New?', example: 'Yes.', asks: 'confirm', from: '2000-01-01' } as const; // prettier-ignore
  const { principles } = read.context;
  const addedPrinciples = [
    ['new', newPrinciple],
    ['unheard-of', 'unreadable'],
  ] as const;
  return [
    ...required
      .filter((path) => path[0] === 'principles' && path.length === 2)
      .flatMap((path) => [change(read, path, false), change(read, path, 'too short')]),
    ...addedPrinciples.map(([id, principle]) => ({
      name: `the principle ${id}`,
      broken: {
        ...read,
        context: { ...read.context, principles: new Map([...principles, [id, principle]]) },
      },
    })),
  ];
}

function change(read: UncheckedStory, path: FieldPath, value: unknown): Break {
  return {
    name: `${writePath(path)}: ${JSON.stringify(value)}`,
    broken: { ...read, data: withField(read.data, path, value) },
  };
}
