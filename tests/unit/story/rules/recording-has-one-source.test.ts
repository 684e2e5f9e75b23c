import { describe, expect, it } from 'vitest';
import { recordingHasOneSource } from '../../../../src/story/rules/recording-has-one-source.ts';
import { readFindings, ruleFindings, type Change } from './rule-findings.ts';

const recordingFrom = (source: { src?: string; hostedAt?: string }): Change => {
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
  it('may be left out', () => expect(ruleFindings(recordingHasOneSource)).toEqual([]));

  it('may come from a file', () =>
    expect(ruleFindings(recordingHasOneSource, recordingFrom({ src }))).toEqual([]));

  it('may come from a host', () =>
    expect(ruleFindings(recordingHasOneSource, recordingFrom({ hostedAt }))).toEqual([]));

  it('may not come from both a file and a host', () => {
    expect(ruleFindings(recordingHasOneSource, recordingFrom({ src, hostedAt }))).toEqual([
      'recording-source at recording',
    ]);
    expect(readFindings(recordingHasOneSource, recordingFrom({ src, hostedAt })))
      .toMatchInlineSnapshot(`
      [
        "The recording has both a file and a host. Give one of \`src\` and \`hostedAt\`.",
      ]
    `);
  });

  it('may not come without a source', () => {
    expect(ruleFindings(recordingHasOneSource, recordingFrom({}))).toEqual([
      'recording-source at recording',
    ]);
    expect(readFindings(recordingHasOneSource, recordingFrom({}))).toMatchInlineSnapshot(`
      [
        "The recording has neither a file nor a host. Give one of \`src\` and \`hostedAt\`.",
      ]
    `);
  });
});
