import { findPictures } from '../../story/body/body-tree.ts';
import type { Finding } from '../../story/issue.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../../story/schema/person.ts';
import type { RecognisableBy } from '../../story/vocabulary.ts';
import type { StoryCheck } from '../story-check.ts';
import { readFrontMatterField } from '../front-matter-field.ts';
import type { StoryTexts } from '../texts/story-texts.ts';

/**
 * Checks that releases allow each face and voice that can be recognised. For a picture, one release
 * is enough, because the story does not record who is in it. For a recording, `shown` lists the
 * people who can be seen or heard. Without `shown`, a film may show everyone with a say, and sound
 * is the voice of the storytellers. Source: UK GDPR, Article 4(1) and (11): a face and a voice are
 * personal data, and consent is specific.
 */
export const checkRecognisablePeople: StoryCheck = (_, { story }) => {
  const people = findDeciders(readFrontMatterField(story.data, 'people') ?? []);
  if (people.length === 0) return [];
  return [
    ...findRecognisableFeatures(story)
      .filter((feature) => !isAgreed(feature, people))
      .map(featureNotAgreed),
    ...findFacesBesidePseudonyms(people),
  ];
};

function isAgreed(feature: RecognisableFeature, people: readonly PlacedDecider[]): boolean {
  const { by, recorded } = feature;
  if (!recorded) return people.some((person) => agreesTo(person, by));
  const everyone = people.filter((person) => mayShow(feature, person));
  return everyone.length > 0 && everyone.every((person) => agreesTo(person, by));
}

/**
 * Whether a feature may be a person's face or voice. A picture does not record who is in it; a
 * recording lists the people in `shown`.
 */
function mayShow({ by, recorded }: RecognisableFeature, { person }: PlacedDecider): boolean {
  if (!recorded) return true;
  if (recorded.shown) return recorded.shown.includes(person.consent.record);
  return by === 'face' || person.part === 'storyteller';
}

/** Whether a feature may be a person's face or voice, and the person's release allows it. */
export function showsByRelease(feature: RecognisableFeature, person: PlacedDecider): boolean {
  return mayShow(feature, person) && agreesTo(person, feature.by);
}

/** A face or a voice by which someone could be recognised, and its place. */
export interface RecognisableFeature {
  by: RecognisableBy;
  place: Pick<Finding, 'path' | 'line'>;
  /** Only for the recording: `shown` lists the references of those who can be seen or heard. */
  recorded?: { shown: readonly string[] | undefined };
}

/** Finds every face and voice in a story by which someone could be recognised. */
export function findRecognisableFeatures({
  data,
  body,
}: Pick<StoryTexts, 'data' | 'body'>): RecognisableFeature[] {
  const image = readFrontMatterField(data, 'image');
  const recording = readFrontMatterField(data, 'recording');
  const figures = findPictures(body?.body ?? []).filter(
    ({ shows }) => shows === 'people-identifiable',
  );
  return [
    ...(image?.shows === 'people-identifiable' ? [faceAt({ path: ['image', 'shows'] })] : []),
    ...figures.map((figure) => faceAt(toBodyPlace(body?.lines.get(figure)))),
    ...(recording && recording.shows !== 'neither'
      ? [
          {
            by: recording.shows,
            place: { path: ['recording', 'shows'] },
            recorded: { shown: recording.shown },
          },
        ]
      : []),
  ];
}

function faceAt(place: RecognisableFeature['place']): RecognisableFeature {
  return { by: 'face', place };
}

function toBodyPlace(line: number | undefined): RecognisableFeature['place'] {
  return { path: ['body'], ...(line === undefined ? {} : { line }) };
}

function agreesTo({ person }: PlacedDecider, by: RecognisableBy): boolean {
  return person.consent.release.recognisableBy?.includes(by) ?? false;
}

function featureNotAgreed({ by, place, recorded }: RecognisableFeature): Finding {
  return {
    ...place,
    rule: 'recognisable-not-agreed',
    severity: 'error',
    message:
      by === 'face'
        ? `Someone’s face can be recognised here, and ${whyNotAgreed(recorded)}.`
        : `Someone’s voice can be heard here, and ${whyNotAgreed(recorded)}.`,
    hint: `Ask the person, and write ${by} under \`recognisableBy\` in their release. Or use a picture or recording in which nobody can be recognised.`,
  };
}

function whyNotAgreed(recorded: RecognisableFeature['recorded']): string {
  return recorded
    ? 'not every person in the recording has released that'
    : 'no release says that it may be';
}

/**
 * Finds people who do not use their own name, and whose release allows their face. The face shows
 * who they are.
 */
function findFacesBesidePseudonyms(people: readonly PlacedDecider[]): Finding[] {
  return people
    .filter((placed) => placed.person.naming !== 'own-name' && agreesTo(placed, 'face'))
    .map((placed) => ({
      rule: 'face-beside-pseudonym',
      severity: 'warning',
      path: ['people', placed.index, 'consent', 'release', 'recognisableBy'],
      message: `${personLabel(placed)} may be recognised by their face, and is not named. The face shows what the naming hides.`,
      hint: 'Talk it through with them. A picture in which nobody can be recognised keeps the promise not to name them.',
    }));
}
