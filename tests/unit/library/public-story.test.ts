import { expect, it } from 'vitest';
import { toPublicStory } from '../../../src/library/public-story.ts';
import { parseBody } from '../../../src/story/body/parse-body.ts';
import { validBody, validData } from '../../support/valid-story.ts';

const published = (principles: Record<string, string | boolean>) =>
  toPublicStory({
    ...{ id: 'k7m2qx', kind: 'young-person', audience: 'public', uses: [], until: '2027-01-01' },
    front: { ...validData(), principles },
    body: parseBody(validBody).body ?? [],
    transcript: undefined,
    pictures: {},
    told: [],
  });

it('a public story never has the answer that says who could be recognised', () => {
  const story = published({
    voice: 'Robin told it aloud and we wrote down her own words.',
    safety: 'Her street has four houses, so it is left out.',
    truth: true,
  });
  expect(story.principles).toEqual({
    voice: 'Robin told it aloud and we wrote down her own words.',
    truth: true,
  });
  expect(JSON.stringify(story)).not.toContain('four houses');
});

it('a public story has nothing of consent, age, protection or records', () => {
  const text = JSON.stringify(published({ truth: true }));
  expect(text).not.toMatch(/SOS-|looked-after|ageOnRelease|ageBand|otherParent|agreedOn|10-12/);
});
