import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makePrinted, requestHandouts } from '../../../../src/site/artifacts/printed-artifact.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { publicStory } from '../../../support/public-story.ts';
import { newFolder } from '../../../support/run.ts';

const siteUrl = new URL('https://stories.example/library/');
const uses = [{ use: 'learning' as const, until: '2027-02-20' }];
const request = (story = publicStory({ uses })) =>
  requestHandouts([story], defaultSettings, siteUrl);

describe('the handouts of a story', () => {
  test('are two PDFs and a Word file, as long as the story may be used for learning', () => {
    expect(request().map(({ path }) => path)).toEqual([
      'stories/k7m2qx/handout.pdf',
      'stories/k7m2qx/handout-large.pdf',
      'stories/k7m2qx/handout.docx',
    ]);
    expect(request(publicStory())).toEqual([]);
  });

  test('have the address of the story and of its check page, or of the organisation’s own', () => {
    expect(JSON.stringify(request())).toContain('https://stories.example/library/stories/k7m2qx/');
    expect(JSON.stringify(request())).toContain('https://stories.example/library/check/k7m2qx/');
    const settings = { ...defaultSettings, checkUrl: 'https://check.example/' };
    const own = requestHandouts([publicStory({ uses })], settings, siteUrl);
    expect(JSON.stringify(own)).toContain('https://check.example/k7m2qx/');
  });

  test('do not depend on where the pictures of a story are on this machine', () => {
    const image = { src: './window.jpg', alt: 'A window', shows: 'place' as const };
    const inFolder = (folder: string) =>
      request(publicStory({ uses, image, pictures: { './window.jpg': `${folder}/abc.webp` } }));
    expect(inFolder('/one')).toEqual(inFolder('/two'));
  });

  test('have the story’s own picture with its words for people who cannot see it', async () => {
    const pictures = newFolder();
    await sharp({ create: { width: 90, height: 60, channels: 3, background: '#0f5c5c' } })
      .webp()
      .toFile(join(pictures, 'abc.webp'));
    const image = { src: './window.jpg', alt: 'A window', shows: 'place' as const };
    const [pdf] = request(
      publicStory({ uses, image, pictures: { './window.jpg': join(pictures, 'abc.webp') } }),
    );
    const source = Buffer.from(await makePrinted(pdf!.input, pictures)).toString('latin1');
    expect(source).toContain('/Subtype /Image');
    expect(source).toContain('/Alt (A window)');
  });
});
