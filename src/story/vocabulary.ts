/**
 * The closed lists of words that this library is built on. Every schema option, form field, gate
 * rule and label is derived from these lists.
 */

/** The three kinds of story; also the names of the folders in `content/stories`. */
export const kinds = ['family', 'young-person', 'professional'] as const;
export type Kind = (typeof kinds)[number];

/** A person's part in a story. */
export const parts = ['storyteller', 'in-the-story', 'mentioned'] as const;
export type Part = (typeof parts)[number];

/** How a person is named on the page. */
export const namings = ['own-name', 'pseudonym', 'anonymous'] as const;
export type Naming = (typeof namings)[number];

/**
 * Age bands on the day of the release: never a birthday. From 10 a child may be able to decide, and
 * from 13 a release may last until they turn 16.
 */
export const ageBands = ['under-10', '10-12', '13-15', '16-17', 'adult'] as const;
export type AgeBand = (typeof ageBands)[number];

/**
 * The routes by which consent may be given. `rules/route-matches-person.ts` says who may use each.
 */
export const routes = ['own', 'own-competent', 'parental', 'best-interests', 'staff'] as const;
export type Route = (typeof routes)[number];

/**
 * Who can hold parental responsibility. Under section 20 of the Children Act 1989 the parents keep
 * it, so a council holds it only by a care order. Source: Children Act 1989, sections 3, 4A, 5, 12,
 * 14C and 33; Adoption and Children Act 2002, section 46.
 */
export const holders = [
  'parent',
  'guardian',
  'special-guardian',
  'adopter',
  'lives-with-order',
  'step-parent-with-responsibility',
  'local-authority-care-order',
] as const;
export type Holder = (typeof holders)[number];

/**
 * How a child is protected by law or by the arrangements for their care. Source: Children Act 1989,
 * sections 22 and 97.
 */
export const protections = ['looked-after', 'fostered', 'proceedings', 'no'] as const;
export type Protection = (typeof protections)[number];

/** The position of a person who is only mentioned. */
export const positions = ['not-identifiable', 'agreed', 'died', 'not-asked'] as const;
export type Position = (typeof positions)[number];

/** The uses that a release can allow, in the order in which people are asked. */
export const uses = [
  'website',
  'staff-library',
  'presentation',
  'report',
  'recruitment',
  'induction',
  'learning',
  'social-media',
  'partner-sites',
  'press',
] as const;
export type Use = (typeof uses)[number];

/** The audiences of a build. */
export const audiences = ['public', 'staff'] as const;
export type Audience = (typeof audiences)[number];

/** The use that every story in an audience's library needs. */
export const audienceUse = {
  public: 'website',
  staff: 'staff-library',
} as const satisfies Record<Audience, Use>;

/**
 * The purposes for which people come to the library, and the use that a story needs for each
 * purpose.
 */
export const purposeUse = {
  present: 'presentation',
  report: 'report',
  recruit: 'recruitment',
  induct: 'induction',
  learn: 'learning',
} as const satisfies Record<string, Use>;
export type Purpose = keyof typeof purposeUse;
export const purposes = Object.keys(purposeUse) as Purpose[];

/** The uses for which people make a session. A story with any of them can be added to one. */
export const sessionUses = [
  'presentation',
  'learning',
  'induction',
  'recruitment',
] as const satisfies readonly Use[];
export type SessionUse = (typeof sessionUses)[number];

/** The content notes that readers see before a story. */
export const contentNotes = [
  'bereavement',
  'child-removal',
  'discrimination',
  'domestic-abuse',
  'exploitation',
  'going-missing',
  'mental-health',
  'neglect',
  'physical-abuse',
  'pregnancy-loss',
  'prison',
  'racism',
  'self-harm',
  'sexual-abuse',
  'substance-use',
  'suicide',
] as const;
export type ContentNote = (typeof contentNotes)[number];

/** The ways in which a picture may show people. */
export const pictureShows = [
  'illustration',
  'place',
  'object',
  'people-unidentifiable',
  'people-identifiable',
] as const;
export type PictureShows = (typeof pictureShows)[number];

/** The ways in which a recording may show a person. */
export const recordingShows = ['voice', 'face', 'neither'] as const;

/**
 * The features by which someone can be recognised without their own name. `name-of-teller`: a child
 * agrees that readers can identify somebody else in the story by their own name, face or voice.
 */
export const recognisableBy = ['face', 'voice', 'name-of-teller'] as const;
export type RecognisableBy = (typeof recognisableBy)[number];

/** Whether a release allows that somebody is seen or heard. */
export function showsFaceOrVoice(features: readonly string[] = []): boolean {
  return features.includes('face') || features.includes('voice');
}

/** The topics that a consent form can explain. `form-coverage.ts` says which topics it must explain. */
export const formTopics = [
  'uses',
  'audience',
  'copies-cannot-be-recalled',
  'right-to-withdraw',
  'no-effect-on-support',
  'licence',
] as const;
export type FormTopic = (typeof formTopics)[number];

/**
 * Topics and uses that are newer than the first forms, with the day from which forms include them.
 * Forms never change, so a form covers only what existed on its own `from`.
 */
export const addedToForms = {
  topics: { licence: '2026-12-01' },
  uses: { press: '2026-12-01' },
} as const satisfies {
  topics: Partial<Record<FormTopic, string>>;
  uses: Partial<Record<Use, string>>;
};

/** The guiding principle whose answer readers never see: it says who could be recognised, and how. */
export const privatePrinciple = 'safety';

/**
 * The guiding principles about families, which a story told by professionals alone does not answer.
 */
export const familyPrinciples = ['together', 'choice', 'strengths', 'return'] as const;

/**
 * The answers to a question about a word that looks like a name. No answer allows the real name of
 * someone who has not agreed to be named.
 */
export const nameAnswers = [
  'pseudonym',
  'place',
  'service',
  'colleague-agreed',
  'own-name',
  'word',
] as const;
export type NameAnswer = (typeof nameAnswers)[number];

/** The answers that an organisation may give for all its stories. None of them means a person. */
export const sharedNameAnswers = ['place', 'service', 'word'] as const satisfies NameAnswer[];
