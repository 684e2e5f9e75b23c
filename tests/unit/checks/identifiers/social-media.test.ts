import fc from 'fast-check';
import { expect, it } from 'vitest';
import { socialMedia } from '../../../../src/checks/identifiers/social-media.ts';
import { expectFound, isFound } from './expect-found.ts';

const account = fc.stringMatching(/^[a-z]{2,8}[._]?[a-z0-9]{1,8}[a-z]$/);

it('finds a handle', () => {
  expectFound(
    socialMedia,
    account.map((name) => `@${name}`),
  );
});

it('finds the address of a profile, complete or not', () => {
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
  expectFound(
    socialMedia,
    fc.tuple(site, account).map(([where, name]) => `${where}/${name}`),
  );
});

it('finds an account name after a word such as Instagram or gamertag', () => {
  const app = fc.constantFrom(
    'Snapchat: ',
    'her insta is ',
    'my TikTok name is ',
    'gamertag ',
    'Instagram username ',
    'on Discord as @',
  );
  expectFound(
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
])('finds no account in %j', (text) => {
  expect(isFound(socialMedia, text)).toBe(false);
});

it.each(['IG: robin.h9', 'insta - robinh_', 'discord robin#1234', 'fb.com/robin.hall'])(
  'finds an account in %j',
  (text) => {
    expect(isFound(socialMedia, text)).toBe(true);
  },
);

it.each(['Xbox 360', 'on TikTok 100 times', 'FIFA 23'])(
  'does not read a number as the name of an account: %j',
  (text) => {
    expect(isFound(socialMedia, text)).toBe(false);
  },
);
