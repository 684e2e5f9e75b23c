import { describe, expect, it } from 'vitest';
import { recordingHasOneSource } from '../../../../src/story/rules/recording-has-one-source.ts';
import { read, said, type Change } from './rule-findings.ts';

const told = (source: { src?: string; hostedAt?: string }): Change => {
  return (story) =>
    (story.recording = {
      captions: './told.vtt',
      transcript: './told.md',
      shows: 'voice',
      ...source,
    });
};
const src = './told.mp3';
const hostedAt = 'https://video.example.org/a';

describe('a recording', () => {
  it('may be left out', () => expect(said(recordingHasOneSource)).toEqual([]));

  it('comes from a file', () => expect(said(recordingHasOneSource, told({ src }))).toEqual([]));

  it('or from a host', () => expect(said(recordingHasOneSource, told({ hostedAt }))).toEqual([]));

  it('but not from both', () => {
    expect(said(recordingHasOneSource, told({ src, hostedAt }))).toEqual([
      'recording-source at recording',
    ]);
    expect(read(recordingHasOneSource, told({ src, hostedAt }))).toMatchInlineSnapshot(`
      [
        "The recording has both a file and a host. Give one of \`src\` and \`hostedAt\`.",
      ]
    `);
  });

  it('nor from neither', () => {
    expect(said(recordingHasOneSource, told({}))).toEqual(['recording-source at recording']);
    expect(read(recordingHasOneSource, told({}))).toMatchInlineSnapshot(`
      [
        "The recording has neither a file nor a host. Give one of \`src\` and \`hostedAt\`.",
      ]
    `);
  });
});
