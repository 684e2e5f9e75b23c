import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { computeFingerprint } from '../../../../src/story/fingerprint/compute-fingerprint.ts';
import type { FingerprintParts } from '../../../../src/story/fingerprint/compute-fingerprint.ts';
import { fullData } from '../schema/full-story.ts';

/** The text of a story with a picture in it. */
export const fullBody = `She came on a *Tuesday*, and the next one.

## In the kitchen

<Quote by="her worker">

I put the kettle on.

</Quote>

- tea
- time

<Figure src="./kitchen.jpg" alt="A kettle on a hob" shows="place">Our kitchen.</Figure>

I kept thinking she would [stop](https://example.org/stop).
`;

/** Changed parts of the full story, with the body as MDX. Omitted parts are those of the story. */
export interface PartsChange {
  data?: unknown;
  body?: string;
  files?: Record<string, string>;
  captions?: string | undefined;
  transcript?: string | undefined;
}

/** Makes the fingerprint parts of the full story after a change. */
export function fullStoryParts(changed: PartsChange = {}): FingerprintParts {
  const all = {
    data: fullData(),
    body: fullBody,
    files: { './cover.jpg': 'c0', './kitchen.jpg': 'c1', './told.mp3': 'c2' },
    captions: 'WEBVTT\n\n00:00.000 --> 00:04.000\nShe came on a Tuesday.\n',
    transcript: 'She came on a Tuesday.\n',
    ...changed,
  };
  const { body } = parseBody(all.body);
  if (!body) throw new Error('This body was refused.');
  return { ...all, body, files: new Map(Object.entries(all.files)) };
}

/** Computes the fingerprint of the full story after a change. */
export const fingerprintAfter = (changed?: PartsChange): Promise<string> =>
  computeFingerprint(fullStoryParts(changed));
