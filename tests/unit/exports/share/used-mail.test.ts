import { expect, test } from 'vitest';
import { usedMailAddress } from '../../../../src/exports/share/used-mail.ts';

const contact = { label: 'A team', independent: true, texts: false };

test('the mail about a use goes to the organisation, and names the story by its code alone', () => {
  const contacts = [contact, { ...contact, email: 'team@fennisby.example' }];
  const address = usedMailAddress('k7m2qx', { contacts }) ?? '';
  const mail = new URL(address);
  expect(mail.pathname).toBe('team@fennisby.example');
  expect(mail.searchParams.get('subject')).toBe('We used story k7m2qx');
  expect(mail.searchParams.get('body')).toContain('how we can reach you if someone says no');
});

test('there is no such mail where the organisation has no mail address', () => {
  expect(usedMailAddress('k7m2qx', { contacts: [contact] })).toBeUndefined();
});
