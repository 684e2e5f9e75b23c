import fc from 'fast-check';
import { addDays, addMonths, type PlainDate } from '../../../src/story/plain-date.ts';
import type { Use } from '../../../src/story/vocabulary.ts';
import { today, validData, type Typed } from '../valid-story.ts';
import type { Fact } from './account.ts';
import {
  addFacts,
  decidersIn,
  fingerprintsOf,
  putFingerprints,
  reviewIn,
  safeguardingOf,
  yesIn,
} from './change-library.ts';
import {
  bodyOf,
  completeSettings,
  storyIds,
  type ModelLibrary,
  type ModelSettings,
  type ModelStory,
} from './model-library.ts';

/** The random choices for one person. */
interface PersonPlan {
  /** How many days before today the person released the story. */
  released: number;
  uses: Use[];
  until: number | undefined;
  isWithdrawn: boolean;
}

/** The random choices for one story. */
interface StoryPlan {
  kind: 'family' | 'young-person';
  people: PersonPlan[];
  isHeld: boolean;
  answersTruth: boolean;
  reviewed: number;
  /** Whether the first person also has a say in the previous story. */
  sharesPerson: boolean;
}

/** The random choices for a library. */
export interface LibraryPlan {
  stories: StoryPlan[];
  settings: ModelSettings;
}

const releasable = ['website', 'staff-library', 'presentation', 'learning', 'report'] as const;

const anyPerson: fc.Arbitrary<PersonPlan> = fc.record({
  released: fc.integer({ min: 10, max: 250 }),
  uses: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Use[]>([...releasable]) },
    { weight: 2, arbitrary: fc.subarray<Use>([...releasable], { minLength: 3 }) },
  ),
  until: fc.option(fc.integer({ min: -5, max: 300 }), { nil: undefined, freq: 2 }),
  isWithdrawn: rarely(),
});

const anyStory: fc.Arbitrary<StoryPlan> = fc.record({
  kind: fc.constantFrom('family', 'young-person'),
  people: fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
  isHeld: rarely(),
  answersTruth: rarely().map((isLeftOut) => !isLeftOut),
  reviewed: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 5, max: 200 }) },
    { weight: 1, arbitrary: fc.integer({ min: 300, max: 420 }) },
  ),
  sharesPerson: rarely(),
});

const anySettings: fc.Arbitrary<ModelSettings> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(completeSettings) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ModelSettings>(
      { ...completeSettings, recheckMonths: 6 },
      { ...completeSettings, recheckMonths: 3 },
      { ...completeSettings, covers: completeSettings.covers.slice(1) },
      { ...completeSettings, formFrom: addDays(today, -100) },
    ),
  },
);

/** Any small library with two to five stories. */
export const anyLibraryPlan: fc.Arbitrary<LibraryPlan> = fc.record({
  stories: fc.array(anyStory, { minLength: 2, maxLength: 5 }),
  settings: anySettings,
});

function rarely(): fc.Arbitrary<boolean> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  );
}

/** Makes the library of a plan, with the account of what its people said. */
export async function makeLibrary({ stories, settings }: LibraryPlan): Promise<ModelLibrary> {
  const made = await Promise.all(stories.map(makeStory));
  const library: ModelLibrary = {
    stories: new Map(made),
    removals: new Map(),
    settings,
    account: [],
  };
  const facts = made.flatMap(([folder, story]) => initialFacts(library, folder, story));
  return addFacts(library, ...facts);
}

async function makeStory(plan: StoryPlan, words: number): Promise<[string, ModelStory]> {
  const { kind, people, isHeld, answersTruth, reviewed, sharesPerson } = plan;
  const id = storyIds[words]!;
  const data: Typed = { ...validData(), id };
  const days = people.map(({ released }) => addDays(today, -released));
  const persons = people.map((each, number) => {
    const record = `SOS-2026-${String(sharesPerson && number === 0 ? words - 1 : words)}0${String(number)}`;
    return makePerson(each, number, record);
  });
  Object.assign(data, {
    people: persons,
    publishFrom: days.toSorted().at(-1),
    inBrief: 'A worker kept coming back, and put the kettle on.',
    principles: { voice: 'They told it aloud and we wrote down their own words.', truth: true },
  });
  Object.assign(safeguardingOf(data), {
    reviewedOn: addDays(today, -reviewed),
    outcome: isHeld ? 'hold' : 'clear',
  });
  // Without the fields that no edit changes, reading a file takes half the time.
  for (const field of ['place', 'practiceModel', 'contentNotes', 'pullQuote', 'evidence']) {
    Reflect.deleteProperty(data, field);
  }
  if (!answersTruth) Reflect.deleteProperty(data['principles'] as Typed, 'truth');
  const story = { words, data, body: bodyOf(words) };
  putFingerprints(data, await fingerprintsOf(story));
  return [`stories/${kind}/${id}`, story];
}

const descriptions = ['young person', 'her brother', 'her aunt'];

function makePerson(
  { released, uses, until, isWithdrawn }: PersonPlan,
  number: number,
  record: string,
): Typed {
  const on: PlainDate = addDays(today, -released);
  return {
    part: number === 0 ? 'storyteller' : 'in-the-story',
    naming: 'anonymous',
    description: descriptions[number],
    ageBand: 'adult',
    consent: {
      record,
      form: '2026-01',
      route: 'own',
      agreedToTell: addDays(on, -20),
      takenBy: `participation worker ${String(number)}`,
      method: 'signed',
      release: {
        on,
        fingerprint: '',
        how: 'read-together',
        witness: 'social worker',
        uses: uses.map((use) => ({
          use,
          ...(until !== undefined && use !== 'website' && { until: addDays(today, until) }),
        })),
        reviewOn: addMonths(on, 12),
        expiresOn: addMonths(on, 18),
        coolingOffWaived: true,
      },
      ...(isWithdrawn && { withdrawnOn: addDays(today, -3) }),
    },
  };
}

/** Lists the facts before the first edit. They are what the files say. */
function initialFacts(library: ModelLibrary, folder: string, { words, data }: ModelStory): Fact[] {
  const people = decidersIn(data);
  const at = { words, item: folder };
  const { outcome, reviewedOn } = safeguardingOf(data);
  return [
    ...people.flatMap(({ number }) => yesIn(library, folder, number) ?? []),
    ...people
      .filter(({ consent }) => consent['withdrawnOn'] !== undefined)
      .map(({ number, consent }): Fact => ({
        ...at,
        is: 'no',
        person: number,
        on: String(consent['withdrawnOn']),
      })),
    reviewIn(library, folder),
    ...(outcome === 'hold' ? [{ ...at, is: 'pause' as const, on: String(reviewedOn) }] : []),
  ];
}
