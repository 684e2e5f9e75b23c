import fc from 'fast-check';
import type { ConsentContext } from '../../src/consent/gate-question.ts';
import { addDays, addMonths, type PlainDate } from '../../src/story/plain-date.ts';
import type { Removal } from '../../src/story/schema/list-entries.ts';
import {
  ageBands,
  formTopics,
  holders,
  kinds,
  uses,
  type AgeBand,
  type Kind,
  type Use,
} from '../../src/story/vocabulary.ts';
import { propertyRuns } from './property-runs.ts';
import type { UncheckedStory } from './story-at-gate.ts';
import type { Typed } from './valid-story.ts';

/** A valid story that is open to a use on a day. */
export interface OpenStory {
  read: UncheckedStory & { data: Typed };
  use: Use;
  on: PlainDate;
}

/**
 * Makes the options of property tests that draw stories. The options turn off shrinking, because it
 * takes minutes.
 *
 * @param all the number of runs in `npm run test:full`; see {@link propertyRuns}
 */
export const propertyOptions = (all: number) => ({
  numRuns: propertyRuns(all),
  endOnFailure: true,
});

const fingerprint = '7F3K-Q2MX-9HTA-G';

const between = (min: number, max: number) => fc.integer({ min, max });
const flip = () => fc.boolean();
const anyOf = <T>(...values: T[]) => fc.constantFrom(...values);
/** Every use that the drawn forms know: the first forms know nothing of the press. */
const knownUses = uses.filter((use) => use !== 'press');
const someUses = (minLength: number) => fc.shuffledSubarray(knownUses, { minLength });

type Draw = fc.GeneratorValue;

/** The facts that the generator draws first. The rest of the story agrees with these facts. */
interface Frame {
  draw: Draw;
  kind: Kind;
  /** The release of each decider, and whether they waived the cooling-off days. */
  releases: { on: PlainDate; waived: boolean }[];
  /** The age band of each decider. */
  bands: AgeBand[];
  publishFrom: PlainDate;
  /** The day on which the story is open. */
  on: PlainDate;
  /** The uses that everyone allows and no removal closes. */
  openUses: Use[];
  /** Whether someone in the story must not be identifiable. */
  hidesSomeone: boolean;
}

/** Any open story with one to four deciders. A test closes the story by breaking one thing. */
export const anyOpenStory: fc.Arbitrary<OpenStory> = fc.gen().map((draw) => {
  const frame = drawFrame(draw);
  const { kind, on, openUses } = frame;
  const context = drawContext(frame);
  const removal = drawRemoval(frame);
  const place = { file: `stories/${kind}/k7m2qx/index.mdx`, id: 'k7m2qx' };
  const wordsFingerprint = fingerprint;
  const data = drawData(frame, context);
  return {
    read: {
      ...{ place, kind, fingerprint, wordsFingerprint, context, data },
      ...(removal ? { removal } : {}),
    },
    use: draw(anyOf, ...openUses),
    on,
  };
});

function drawFrame(draw: Draw): Frame {
  const first = addDays('2025-01-01', draw(between, 0, 1000));
  const bands = Array.from({ length: draw(between, 1, 4) }, () => draw(anyOf, ...ageBands));
  const hasChild = bands.some((band) => band !== 'adult');
  const releases = bands.map(() => ({
    on: addDays(first, draw(between, 0, 30)),
    // If a child is in the story, nobody may waive the wait.
    waived: draw(flip) && !hasChild,
  }));
  const earliest = latestOf(releases.map(({ on, waived }) => addDays(on, waived ? 0 : 7)));
  const publishFrom = addDays(earliest, draw(between, 0, 30));
  return {
    draw,
    kind: draw(anyOf, ...kinds),
    releases,
    bands,
    publishFrom,
    on: addDays(publishFrom, draw(between, 0, 60)),
    openUses: draw(someUses, 1),
    hidesSomeone: draw(flip),
  };
}

function drawContext({ draw, releases }: Frame): ConsentContext {
  const days = releases.map(({ on }) => on).toSorted();
  const form = () => ({
    from: addDays(days[0] ?? '', -draw(between, 0, 300)),
    covers: [...formTopics],
  });
  const principle = () => {
    const from = addDays(days.at(-1) ?? '', draw(between, -60, 30));
    const asks = draw(anyOf, 'sentence' as const, 'confirm' as const);
    return draw(between, 0, 4) === 0
      ? ('unreadable' as const)
      : { question: 'Whose words?', example: 'Theirs.', asks, from };
  };
  const ids = ['voice', 'truth', 'care', 'hope'].slice(0, draw(between, 0, 4));
  return {
    forms: new Map(['2025-01', '2025-02'].map((version) => [version, form()])),
    principles: new Map(ids.map((id) => [id, principle()])),
    recheckMonths: draw(between, 1, 36),
  };
}

/** Draws no removal, a removal before every release, or a removal of uses that are not open. */
function drawRemoval({ draw, releases, on, openUses }: Frame): Removal | undefined {
  const id = 'k7m2qx';
  const first = releases.map((release) => release.on).toSorted()[0] ?? '';
  const others = uses.filter((use) => !openUses.includes(use));
  switch (draw(between, 0, 3)) {
    case 0:
      return { id, removedOn: addDays(first, -draw(between, 1, 400)) };
    case 1:
      return others.length > 0
        ? { id, removedOn: addDays(on, draw(between, -400, 400)), uses: others }
        : undefined;
    default:
      return undefined;
  }
}

function drawData(frame: Frame, context: ConsentContext): Typed {
  const { draw, publishFrom, hidesSomeone } = frame;
  const deciders = frame.releases.map((_, index) => drawDecider(frame, index));
  const mentioned = Array.from({ length: draw(between, hidesSomeone ? 1 : 0, 2) }, (_, index) =>
    drawMention(frame, hidesSomeone && index === 0, index),
  );
  const allowed = new Set(
    deciders.flatMap(({ consent }) => consent.release.uses.map(({ use }) => use)),
  );
  const needs = (...someOf: Use[]) => someOf.some((use) => allowed.has(use)) || draw(flip);
  return {
    schema: 2,
    id: 'k7m2qx',
    title: 'The kettle was always on',
    summary: 'A worker who kept coming back.',
    people: [...deciders, ...mentioned],
    themes: ['edge-of-care', 'kinship'].slice(0, draw(between, 1, 2)),
    publishFrom,
    ...(needs('presentation', 'report') && { inBrief: 'A worker kept coming back.' }),
    ...(needs('induction', 'learning') && { discussion: ['What helped?', 'Whose kitchen?'] }),
    ...drawExtras(frame),
    safeguarding: {
      ...drawSafeguarding(frame, context, deciders.some(isBeforeCourt)),
      ...(hidesSomeone && { notAskedWeighed: { on: frame.on } }),
    },
    principles: drawAnswers(frame, context),
  };
}

function drawDecider(frame: Frame, index: number) {
  const { draw, hidesSomeone } = frame;
  const part = index === 0 ? 'storyteller' : draw(anyOf, 'storyteller', 'in-the-story');
  const ageBand = frame.bands[index] ?? 'adult';
  // Staff may not be the only storytellers of a family's story. Its first storyteller is not staff.
  const mayBeStaff = part === 'storyteller' && (index > 0 || frame.kind === 'professional');
  const routes = {
    'under-10': ['parental'],
    '10-12': ['own-competent', 'parental'],
    '13-15': ['own-competent', 'parental'],
    '16-17': ['own', ...bestInterestsFor(frame, index)],
    adult: ['own', ...bestInterestsFor(frame, index), ...(mayBeStaff ? ['staff'] : [])],
  }[ageBand];
  const route = draw(anyOf, ...routes);
  const isAlone = !hidesSomeone && frame.bands.every((band) => band === 'adult');
  const namings = isAlone && route !== 'best-interests' ? ['own-name'] : [];
  const naming = draw(anyOf, 'pseudonym', 'anonymous', ...namings);
  return {
    part,
    naming,
    ...(naming !== 'anonymous' && { name: 'Robin' }),
    description: 'someone who was there',
    ageBand,
    ...(ageBand !== 'adult' && {
      protected: draw(anyOf, 'looked-after', 'fostered', 'proceedings'),
    }),
    consent: drawConsent(frame, index, route),
  };
}

/** A decision in someone's best interests never allows social media, nor gives up the seven days. */
function bestInterestsFor({ openUses, releases }: Frame, index: number): string[] {
  const isWaived = releases[index]?.waived === true;
  return openUses.includes('social-media') || isWaived ? [] : ['best-interests'];
}

/** Draws someone who is only mentioned. @param isHidden whether nobody may know who they are */
function drawMention({ draw, on }: Frame, isHidden: boolean, index: number) {
  const mention = { part: 'mentioned', description: 'her mum' };
  const agreed = {
    ...{ position: 'agreed', ageBand: 'adult', records: [`SOS-2026-9${index}`] },
    agreedOn: addDays(on, -draw(between, 0, 300)),
  };
  const hidden = [
    { position: 'not-identifiable' },
    { position: 'not-asked', ageBand: 'adult', because: draw(anyOf, 'unsafe', 'untraceable') },
  ];
  const shown = [agreed, { position: 'died' }];
  return { ...mention, ...draw(anyOf<object>, ...(isHidden ? hidden : shown)) };
}

const ages = { 'under-10': [0, 9], '10-12': [10, 12], '13-15': [13, 15], '16-17': [16, 17] };

function drawConsent(frame: Frame, index: number, route: string) {
  const { draw, on } = frame;
  const release = drawRelease(frame, index, route);
  const band = frame.bands[index] ?? 'adult';
  const askedBefore = addDays(release.on, -draw(between, 1, 400));
  const askedLater = addDays(on, draw(between, 1, 600));
  const before = () => addDays(release.on, -draw(between, 0, 300));
  const dated = <T extends object>(fields: T) => ({ on: before(), ...fields });
  const holder = draw(anyOf, ...holders);
  const isYoung = 'ageOnRelease' in release && release.ageOnRelease < 5;
  const nextMonth = `${addMonths(on, 1).slice(0, 7)}-01`;
  return {
    record: `SOS-2026-${index}`,
    form: draw(anyOf, '2025-01', '2025-02'),
    route,
    ...(route === 'own-competent' && { competence: dated({ assessedBy: 'advocate' }) }),
    ...(route === 'own-competent' && band === '10-12' && { holder: 'parent' }),
    ...(route === 'best-interests' && {
      capacity: dated({ assessedBy: 'social worker' }),
      bestInterests: dated({
        ...{ decidedBy: 'team manager', consulted: ['key worker'], advocate: 'advocate' },
        personsView: draw(anyOf, 'agrees', 'observed'),
      }),
    }),
    ...(route === 'parental' && {
      holder,
      childsView: draw(
        anyOf<object>,
        ...[
          dated({ view: 'agrees' }),
          dated({ view: 'observed', by: 'key worker' }),
          ...(isYoung ? [dated({ view: 'too-young' })] : []),
        ],
      ),
      ...(holder === 'local-authority-care-order'
        ? {
            independent: dated({ role: 'advocate', view: 'agrees' }),
            parentsConsulted: dated({ view: draw(anyOf, 'agrees', 'unsafe', 'untraceable') }),
          }
        : { otherParent: draw(anyOf, 'agrees', 'not-asked', 'none') }),
    }),
    agreedToTell: addDays(release.on, -draw(between, 0, 60)),
    takenBy: 'participation worker',
    method: draw(anyOf, 'signed', 'recorded', 'witnessed'),
    release,
    ...(band === '13-15' || band === '16-17'
      ? { askAgainOn: nextMonth }
      : band === 'adult'
        ? draw(anyOf<object>, {}, { askAgainOn: askedBefore }, { askAgainOn: askedLater })
        : {}),
  };
}

function drawRelease(frame: Frame, index: number, route: string) {
  const { draw, on, openUses } = frame;
  const { on: released = '', waived = false } = frame.releases[index] ?? {};
  const others = draw(someUses, 0)
    .filter((use) => !openUses.includes(use))
    .filter((use) => route !== 'best-interests' || use !== 'social-media');
  const band = frame.bands[index] ?? 'adult';
  const until = () => draw(flip) && { until: addDays(on, draw(between, 0, 400)) };
  return {
    on: released,
    fingerprint,
    how: draw(anyOf, 'read-alone', 'read-together', 'read-aloud'),
    ...((route !== 'staff' || draw(flip)) && { witness: 'social worker' }),
    uses: [...openUses, ...others].map((use) => ({ use, ...until() })),
    reviewOn: earlierOf(addDays(released, draw(between, 0, 900)), addMonths(released, 24)),
    expiresOn: earlierOf(addDays(on, draw(between, 0, 1200)), addMonths(released, 36)),
    ...(band !== 'adult' && {
      ageOnRelease: draw(between, ages[band][0] ?? 0, ages[band][1] ?? 0),
    }),
    ...((waived || draw(flip)) && { coolingOffWaived: waived }),
  };
}

/** Whether a court has to do with a child: by a care order, or in proceedings. */
function isBeforeCourt({ protected: protection, consent }: ReturnType<typeof drawDecider>) {
  return protection === 'proceedings' || consent.holder === 'local-authority-care-order';
}

/** @param isAtCourt whether a court has to do with a child in the story */
function drawSafeguarding(
  { draw, on }: Frame,
  { recheckMonths }: ConsentContext,
  isAtCourt: boolean,
) {
  const outside = isAtCourt ? [] : ['none'];
  const courtProceedings = draw(anyOf, 'concluded', 'court-permission', ...outside);
  const criminalProceedings = draw(anyOf, 'none', 'concluded');
  return {
    // A month has at least 28 days.
    reviewedOn: addDays(on, -draw(between, 0, 28 * recheckMonths)),
    reviewedBy: 'safeguarding lead',
    outcome: 'clear',
    fingerprint,
    wordsFingerprint: fingerprint,
    courtProceedings,
    criminalProceedings,
    ...(([courtProceedings, criminalProceedings].includes('concluded') || draw(flip)) && {
      legalCheckOn: addDays(on, -draw(between, 0, 300)),
    }),
    otherRestriction: false,
  };
}

function drawAnswers(
  { draw }: Frame,
  { principles }: ConsentContext,
): Record<string, string | boolean> {
  const sentence = 'They told it aloud, and we wrote it down.';
  return Object.fromEntries(
    [...principles].map(([id, principle]) => {
      if (principle === 'unreadable') return [id, draw(anyOf, true, sentence)];
      return [id, principle.asks === 'confirm' ? true : sentence];
    }),
  );
}

function drawExtras({ draw }: Frame): Typed {
  const extras: Typed = {
    place: 'Fennisby',
    practiceModel: 'no-wrong-door',
    contentNotes: ['going-missing'],
    pullQuote: 'Nobody had to talk first.',
    evidence: [{ figure: '84 %', says: 'stayed', source: 'A study', url: 'https://example.org/' }],
    image: { src: './cover.jpg', alt: 'A kettle', shows: 'object' },
    recording: {
      hostedAt: 'https://video.example.org/1',
      captions: './words.vtt',
      transcript: './words.md',
      shows: 'voice',
    },
    care: { advocateOffered: true, interpreter: 'not-needed', aftercareOn: '2030-01-01' },
    wording: [{ term: 'respite', reason: 'It is what she calls it.' }],
    language: 'cy',
    findable: false,
    names: [{ word: 'Fennisby', is: 'place' }],
    example: true,
  };
  return Object.fromEntries(Object.entries(extras).filter(() => draw(flip)));
}

function earlierOf(first: PlainDate, second: PlainDate): PlainDate {
  return first < second ? first : second;
}

function latestOf(days: readonly PlainDate[]): PlainDate {
  return days.toSorted().at(-1) ?? '';
}
