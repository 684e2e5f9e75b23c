import { expect, it } from 'vitest';
import { shownPeopleDecide } from '../../../../src/story/rules/shown-people-decide.ts';
import { ruleFindings, type Change } from './rule-findings.ts';

const showing =
  (...shown: string[]): Change =>
  (story) => {
    story.recording = {
      ...{ hostedAt: 'https://video.example.org/1', captions: './a.vtt', transcript: './a.md' },
      ...{ shows: 'face', shown },
    };
  };

it('accepts the valid story, and people with a say', () => {
  expect(ruleFindings(shownPeopleDecide)).toEqual([]);
  expect(ruleFindings(shownPeopleDecide, showing('SOS-2026-014', 'SOS-2026-015'))).toEqual([]);
});

it('refuses an unknown reference, and the reference of somebody mentioned', () => {
  expect(ruleFindings(shownPeopleDecide, showing('SOS-2026-014', 'SOS-2026-999'))).toEqual([
    'shown-without-say at recording.shown[1]',
  ]);
  expect(ruleFindings(shownPeopleDecide, showing('SOS-2026-017'))).toEqual([
    'shown-without-say at recording.shown[0]',
  ]);
});
