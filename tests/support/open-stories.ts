import fc from 'fast-check';
import type { ConsentContext } from '../../src/consent/gate-question.ts';
import { addDays, addMonths, type PlainDate } from '../../src/story/plain-date.ts';
import type { Removal } from '../../src/story/schema/list-entries.ts';
import {
  ageBands,
  formTopics,
  kinds,
  uses,
  type Kind,
  type Use,
} from '../../src/story/vocabulary.ts';
import type { UncheckedStory } from './story-at-gate.ts';
import type { Typed } from './valid-story.ts';

/** A valid story that is open to a use on a day. */
export interface OpenStory {
  read: UncheckedStory & { data: Typed };
  use: Use;
  on: PlainDate;
}

/**
 * Makes the options of property tests. A fixed seed draws the same stories in each run, so that no
 * test fails by chance. `SEED=7 vitest run …` draws other stories. The options turn off shrinking,
 * because it takes minutes.
 */
export const propertyOptions = (numRuns: number) => ({
  numRuns,
  seed: Number(process.env['SEED'] ?? 20261123),
  endOnFailure: true,
});

const fingerprint = '7F3K-Q2MX-9HTA-G';

const between = (min: number, max: number) => fc.integer({ min, max });
const flip = () => fc.boolean();
const anyOf = <T>(...values: T[]) => fc.constantFrom(...values);
const someUses = (minLength: number) => fc.shuffledSubarray([...uses], { minLength });

type Draw = fc.GeneratorValue;

/** The facts that the generator draws first. The rest of the story agrees with these facts. */
interface Frame {
  draw: Draw;
  kind: Kind;
  /** The release of each decider, and whether they waived the cooling-off days. */
  releases: { on: PlainDate; waived: boolean }[];
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
  const data = drawData(frame, context);
  return {
    read: { place, kind, fingerprint, context, ...(removal ? { removal } : {}), data },
    use: draw(anyOf, ...openUses),
    on,
  };
});

function drawFrame(draw: Draw): Frame {
  const first = addDays('2025-01-01', draw(between, 0, 1000));
  const releases = Array.from({ length: draw(between, 1, 4) }, () => ({
    on: addDays(first, draw(between, 0, 30)),
    waived: draw(flip),
  }));
  const earliest = latestOf(releases.map(({ on, waived }) => addDays(on, waived ? 0 : 7)));
  const publishFrom = addDays(earliest, draw(between, 0, 30));
  return {
    draw,
    kind: draw(anyOf, ...kinds),
    releases,
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
  const mentioned = Array.from({ length: draw(between, hidesSomeone ? 1 : 0, 2) }, (_, index) => ({
    part: 'mentioned',
    description: 'her mum',
    position: hidesSomeone && index === 0 ? 'not-identifiable' : 'agreed',
  }));
  const allowed = new Set(
    deciders.flatMap(({ consent }) => consent.release.uses.map(({ use }) => use)),
  );
  const needs = (...someOf: Use[]) => someOf.some((use) => allowed.has(use)) || draw(flip);
  return {
    schema: 1,
    id: 'k7m2qx',
    title: 'The kettle was always on',
    summary: 'A worker who kept coming back.',
    people: [...deciders, ...mentioned],
    themes: ['edge-of-care', 'kinship'].slice(0, draw(between, 1, 2)),
    publishFrom,
    ...(needs('presentation', 'report') && { inBrief: 'A worker kept coming back.' }),
    ...(needs('induction', 'learning') && { discussion: ['What helped?', 'Whose kitchen?'] }),
    ...drawExtras(frame),
    safeguarding: drawSafeguarding(frame, context),
    principles: drawAnswers(frame, context),
  };
}

function drawDecider(frame: Frame, index: number) {
  const { draw, hidesSomeone } = frame;
  const part = index === 0 ? 'storyteller' : draw(anyOf, 'storyteller', 'in-the-story');
  const ageBand = draw(anyOf, ...ageBands);
  const namings = ageBand === 'adult' && !hidesSomeone ? ['own-name'] : [];
  const naming = draw(anyOf, 'pseudonym', 'anonymous', ...namings);
  // Staff may not be the only storytellers of a family's story. Its first storyteller is not staff.
  const mayBeStaff = part === 'storyteller' && (index > 0 || frame.kind === 'professional');
  const routes = {
    'under-13': ['own-competent', 'parental'],
    '13-15': ['own-competent', 'parental'],
    '16-17': ['own'],
    adult: mayBeStaff ? ['own', 'staff'] : ['own'],
  }[ageBand];
  return {
    part,
    naming,
    ...(naming !== 'anonymous' && { name: 'Robin' }),
    description: 'someone who was there',
    ageBand,
    consent: drawConsent(frame, index, draw(anyOf, ...routes)),
  };
}

function drawConsent(frame: Frame, index: number, route: string) {
  const { draw, on } = frame;
  const release = drawRelease(frame, index, route);
  const askedBefore = addDays(release.on, -draw(between, 1, 400));
  const askedLater = addDays(on, draw(between, 1, 600));
  const before = () => addDays(on, -draw(between, 0, 300));
  return {
    record: `SOS-2026-${index}`,
    form: draw(anyOf, '2025-01', '2025-02'),
    route,
    ...(route === 'own-competent' && { competence: { assessedBy: 'advocate', on: before() } }),
    ...(route === 'parental' && {
      holder: draw(anyOf, 'parent', 'guardian', 'local-authority-care-order'),
      childsView: { on: before(), view: draw(anyOf, 'agrees', 'too-young') },
    }),
    agreedToTell: addDays(release.on, -draw(between, 0, 60)),
    takenBy: 'participation worker',
    method: draw(anyOf, 'signed', 'recorded', 'witnessed'),
    release,
    ...draw(anyOf, {}, { askAgainOn: askedBefore }, { askAgainOn: askedLater }),
  };
}

function drawRelease(frame: Frame, index: number, route: string) {
  const { draw, on, openUses } = frame;
  const { on: released = '', waived = false } = frame.releases[index] ?? {};
  const others = draw(someUses, 0).filter((use) => !openUses.includes(use));
  const until = () => draw(flip) && { until: addDays(on, draw(between, 0, 400)) };
  return {
    on: released,
    fingerprint,
    how: draw(anyOf, 'read-alone', 'read-together', 'read-aloud'),
    ...((route !== 'staff' || draw(flip)) && { witness: 'social worker' }),
    uses: [...openUses, ...others].map((use) => ({ use, ...until() })),
    reviewOn: earlierOf(addDays(released, draw(between, 0, 900)), addMonths(released, 24)),
    expiresOn: earlierOf(addDays(on, draw(between, 0, 1200)), addMonths(released, 36)),
    ...((waived || draw(flip)) && { coolingOffWaived: waived }),
  };
}

function drawSafeguarding({ draw, on }: Frame, { recheckMonths }: ConsentContext) {
  const courtProceedings = draw(anyOf, 'none', 'concluded', 'court-permission');
  return {
    // A month has at least 28 days.
    reviewedOn: addDays(on, -draw(between, 0, 28 * recheckMonths)),
    reviewedBy: 'safeguarding lead',
    outcome: 'clear',
    fingerprint,
    courtProceedings,
    ...((courtProceedings === 'concluded' || draw(flip)) && {
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
    language: [{ term: 'respite', reason: 'It is what she calls it.' }],
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
