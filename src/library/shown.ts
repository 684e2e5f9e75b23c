import type { Beside } from '../story/beside.ts';
import type { FrontMatter } from '../story/schema/story.ts';
import type { ShownPerson } from './publishable.ts';

/** What of a front matter readers may see; everything else stays behind. */
export function shown(front: FrontMatter, beside: Pick<Beside, 'transcript'>) {
  const { title, summary, themes, contentNotes, evidence, principles, publishFrom, example } =
    front;
  const transcript = beside.transcript?.body;
  const { place, practiceModel, pullQuote, discussion, image, recording } = front;
  return {
    title,
    summary,
    themes,
    contentNotes: [...new Set(contentNotes)],
    evidence,
    principles,
    publishFrom,
    example,
    people: front.people.map(shownPerson),
    ...(place === undefined ? {} : { place }),
    ...(practiceModel === undefined ? {} : { practiceModel }),
    ...(pullQuote === undefined ? {} : { pullQuote }),
    ...(discussion === undefined ? {} : { discussion }),
    ...(image === undefined ? {} : { image }),
    ...(recording?.hostedAt === undefined || transcript === undefined
      ? {}
      : { recording: { hostedAt: recording.hostedAt, transcript } }),
  };
}

function shownPerson(person: FrontMatter['people'][number]): ShownPerson {
  const { part, description } = person;
  if (person.part === 'mentioned') return { part, description };
  return {
    part,
    description,
    naming: person.naming,
    ...(person.name === undefined ? {} : { name: person.name }),
  };
}
