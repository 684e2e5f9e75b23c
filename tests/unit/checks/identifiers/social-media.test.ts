import fc from 'fast-check';
import { expect, it } from 'vitest';
import { socialMedia } from '../../../../src/checks/identifiers/social-media.ts';
import { expectSeen, isSeen } from './found-by.ts';

const account = fc.stringMatching(/^[a-z]{2,8}[._]?[a-z0-9]{1,8}[a-z]$/);

it('sees a handle', () => {
  expectSeen(
    socialMedia,
    account.map((name) => `@${name}`),
  );
});

it('sees the address of a profile, whole or not', () => {
  const site = fc.constantFrom(
    'facebook.com',
    'www.instagram.com',
    'tiktok.com/@',
    'https://x.com',
    'https://www.linkedin.com/in',
    'm.facebook.com',
    't.me',
    'www.snapchat.com/add',
  );
  expectSeen(
    socialMedia,
    fc.tuple(site, account).map(([where, name]) => `${where}/${name}`),
  );
});

it('sees the name of an account, where it is called one', () => {
  const app = fc.constantFrom(
    'Snapchat: ',
    'her insta is ',
    'my TikTok name is ',
    'gamertag ',
    'Instagram username ',
    'on Discord as @',
  );
  expectSeen(
    socialMedia,
    fc.tuple(app, account).map(([where, name]) => `${where}${name}_9`),
  );
});

it.each([
  'Care@Home',
  '@ 9am',
  'my Instagram was full',
  'Facebook: where it began',
  'robin@example.org',
  'Snapchat is where we talk',
  'https://example.org/@',
  'https://www.example.org/facebook.com',
  'on TikTok for 3 hours',
])('sees none in %j', (text) => {
  expect(isSeen(socialMedia, text)).toBe(false);
});

it.each(['IG: robin.h9', 'insta - robinh_', 'discord robin#1234', 'fb.com/robin.hall'])(
  'sees one in %j',
  (text) => {
    expect(isSeen(socialMedia, text)).toBe(true);
  },
);

it.each(['Xbox 360', 'on TikTok 100 times', 'FIFA 23'])(
  'takes no number for a name: %j',
  (text) => {
    expect(isSeen(socialMedia, text)).toBe(false);
  },
);
