import { describe, expect, it } from 'vitest';
import { image, recording } from '../../../../src/story/schema/media.ts';
import { checkShape } from '../../../../src/story/source/check-shape.ts';
import { pictureShows, recordingShows } from '../../../../src/story/vocabulary.ts';

describe('the story’s picture', () => {
  const cover = { src: './cover.jpg', alt: 'A kettle on a hob' };

  it.each(pictureShows)('may show %s', (shows) => {
    expect(checkShape(image, { ...cover, shows }).findings).toEqual([]);
  });

  it('is in the story’s folder, never elsewhere', () => {
    const src = 'https://example.org/cover.jpg';
    expect(checkShape(image, { ...cover, src, shows: 'object' }).findings).toMatchObject([
      { rule: 'invalid-field', path: ['src'] },
    ]);
  });

  it('has an alternative text', () => {
    expect(checkShape(image, { src: cover.src, shows: 'object' }).findings).toMatchObject([
      { rule: 'missing-field', path: ['alt'] },
    ]);
  });
});

describe('the recording', () => {
  const texts = { captions: './told.vtt', transcript: './told.md' };

  it.each(recordingShows)('may show %s', (shows) => {
    expect(checkShape(recording, { ...texts, shows, src: './told.mp3' }).findings).toEqual([]);
  });

  it('may be played from a host', () => {
    const hostedAt = 'https://video.example.org/a';
    expect(checkShape(recording, { ...texts, shows: 'face', hostedAt }).findings).toEqual([]);
    expect(
      checkShape(recording, { ...texts, shows: 'face', hostedAt: 'http://video.example.org/a' })
        .findings,
    ).toMatchObject([{ rule: 'invalid-field', path: ['hostedAt'] }]);
  });

  it('may have no captions, which a rule asks of films alone', () => {
    const { transcript } = texts;
    const sound = { transcript, shows: 'voice', src: './told.mp3' };
    expect(checkShape(recording, sound).findings).toEqual([]);
    expect(checkShape(recording, { ...sound, captions: '/etc/told' }).findings).toMatchObject([
      { rule: 'invalid-field', path: ['captions'] },
    ]);
  });

  it.each(['transcript'])('has %s beside the story', (field) => {
    const without = { ...texts, shows: 'voice', src: './told.mp3', [field]: undefined };
    expect(checkShape(recording, without).findings).toMatchObject([
      { rule: 'missing-field', path: [field] },
    ]);
    expect(checkShape(recording, { ...without, [field]: '/etc/told' }).findings).toMatchObject([
      { rule: 'invalid-field', path: [field] },
    ]);
  });
});
