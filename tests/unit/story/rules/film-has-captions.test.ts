import { expect, it } from 'vitest';
import { filmHasCaptions } from '../../../../src/story/rules/film-has-captions.ts';
import { ruleFindings, type Change } from './rule-findings.ts';

const recorded = (shows: 'face' | 'voice' | 'neither', captions: string | undefined): Change => {
  return (story) => {
    const recording = { hostedAt: 'https://video.example.org/1', transcript: './a.md', shows };
    story.recording = captions === undefined ? recording : { ...recording, captions };
  };
};

it('accepts the valid story', () => expect(ruleFindings(filmHasCaptions)).toEqual([]));

it.each([
  ['face', ['captions-missing at recording.captions']],
  ['neither', ['captions-missing at recording.captions']],
  ['voice', []],
] as const)('of a recording that shows %s', (shows, expected) => {
  expect(ruleFindings(filmHasCaptions, recorded(shows, undefined))).toEqual(expected);
  expect(ruleFindings(filmHasCaptions, recorded(shows, './a.vtt'))).toEqual([]);
});
