import { picturesIn } from '../../story/body/tree.ts';
import type { Finding } from '../../story/issue.ts';
import { deciders, spokenOf, type PlacedDecider } from '../../story/schema/person.ts';
import type { RecognisableBy } from '../../story/vocabulary.ts';
import type { Check } from '../check.ts';
import { fieldOf } from '../field.ts';
import type { StoryTexts } from '../texts.ts';

/**
 * Whoever can be recognised in a picture or heard in a recording has said yes to just that. Which of
 * the people it is nobody writes down, so at least one release has to say it. Source: UK GDPR,
 * Article 4(1) and (11): a face and a voice are personal data, and consent is specific.
 */
export const recognisable: Check = (_, { story }) => {
  const people = deciders(fieldOf(story.data, 'people') ?? []);
  if (people.length === 0) return [];
  return [
    ...shownIn(story)
      .filter(({ by }) => !agreed(people, by))
      .map(notAgreed),
    ...betrayed(people),
  ];
};

/** Something by which someone could be recognised, and where it is. */
export interface Shown {
  by: RecognisableBy;
  place: Pick<Finding, 'path' | 'line'>;
}

/** What a story lets people be recognised by, and where. */
export function shownIn({ data, body }: Pick<StoryTexts, 'data' | 'body'>): Shown[] {
  const image = fieldOf(data, 'image');
  const recording = fieldOf(data, 'recording');
  const figures = picturesIn(body?.body ?? []).filter(
    ({ shows }) => shows === 'people-identifiable',
  );
  return [
    ...(image?.shows === 'people-identifiable' ? [seen({ path: ['image', 'shows'] })] : []),
    ...figures.map((figure) => seen(placeOf(body?.lines.get(figure)))),
    ...(recording && recording.shows !== 'neither'
      ? [{ by: recording.shows, place: { path: ['recording', 'shows'] } }]
      : []),
  ];
}

function seen(place: Shown['place']): Shown {
  return { by: 'face', place };
}

function placeOf(line: number | undefined): Shown['place'] {
  return { path: ['body'], ...(line === undefined ? {} : { line }) };
}

function agreed(people: readonly PlacedDecider[], by: Shown['by']): boolean {
  return people.some((placed) => agrees(placed, by));
}

function agrees({ person }: PlacedDecider, by: Shown['by']): boolean {
  return person.consent.release.recognisableBy?.includes(by) ?? false;
}

function notAgreed({ by, place }: Shown): Finding {
  return {
    ...place,
    rule: 'recognisable-not-agreed',
    severity: 'error',
    message:
      by === 'face'
        ? 'Someone’s face can be recognised here, and no release says that it may be.'
        : 'Someone’s voice can be heard here, and no release says that it may be.',
    hint: `Ask whoever it is, and write ${by} under \`recognisableBy\` in their release. Or use one in which nobody can be recognised.`,
  };
}

/** A face tells who someone is, whatever they are called beside it. */
function betrayed(people: readonly PlacedDecider[]): Finding[] {
  return people
    .filter((placed) => placed.person.naming !== 'own-name' && agrees(placed, 'face'))
    .map((placed) => ({
      rule: 'face-beside-pseudonym',
      severity: 'warning',
      path: ['people', placed.index, 'consent', 'release', 'recognisableBy'],
      message: `${spokenOf(placed)} may be recognised by their face, and is not named; the face tells what the naming hides.`,
      hint: 'Talk it through with them: a picture in which nobody can be recognised keeps the naming’s promise.',
    }));
}
