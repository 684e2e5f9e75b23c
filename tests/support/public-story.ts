import type { PublicStory } from '../../src/library/public-story.ts';
import { parseBody } from '../../src/story/body/parse-body.ts';

/** Makes a new public story that is open to presentations. */
export function publicStory(changed: Partial<PublicStory> = {}): PublicStory {
  return {
    id: 'k7m2qx',
    kind: 'young-person',
    audience: 'public',
    title: 'The kettle was always on',
    summary: 'A worker who kept coming back, and a kitchen where nobody had to talk first.',
    people: [
      {
        part: 'storyteller',
        naming: 'pseudonym',
        name: 'Robin',
        description: 'young person, 16',
      },
      { part: 'in-the-story', naming: 'anonymous', description: 'her brother' },
      { part: 'mentioned', description: 'her mum' },
    ],
    themes: ['edge-of-care'],
    contentNotes: ['going-missing'],
    pullQuote: 'Nobody had to talk first.',
    inBrief: 'Robin was missing often. A worker kept coming back, and put the kettle on.',
    discussion: ['What did the worker keep doing?', 'Whose kitchen are you let into?'],
    evidence: [{ figure: '84 %', says: 'of some people', source: 'A journal' }],
    principles: { voice: 'In her own words.', truth: true },
    publishFrom: '2026-03-01',
    example: false,
    body:
      parseBody('She came.\n\n<Moment>\n\nNobody had to talk first.\n\nNot even me.\n\n</Moment>')
        .body ?? [],
    minutes: 1,
    uses: [
      { use: 'website', until: '2027-06-01' },
      { use: 'presentation', until: '2027-02-20' },
    ],
    until: '2027-06-01',
    pictures: {},
    findable: true,
    ...changed,
  };
}
