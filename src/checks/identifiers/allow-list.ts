import type { Settings } from '../../story/schema/settings.ts';
import { phoneNumber } from './phone-number.ts';

/** Public helplines and emergency numbers. Source: each service's own website, 2026. */
const helplines = [
  '999', // police, fire, ambulance
  '101', // police
  '111', // NHS
  '116 000', // Missing People
  '116 123', // Samaritans
  '0800 1111', // Childline
  '0808 800 5000', // NSPCC
  '0800 555 111', // Crimestoppers
  '0808 2000 247', // National Domestic Abuse Helpline
  '0808 801 0327', // Men’s Advice Line
  '0800 999 5428', // Galop
  '0808 500 2222', // Rape Crisis
  '0808 168 9111', // Victim Support
  '0800 5999 247', // Karma Nirvana
  '0800 068 4141', // Papyrus
  '0808 801 0677', // Beat
  '0300 123 6600', // Frank
  '0808 802 5544', // YoungMinds, for parents
  '0808 800 2222', // Family Lives
  '0808 801 0366', // Family Rights Group
  '0808 802 0925', // Gingerbread
  '0300 123 7015', // Kinship
  '0800 023 2033', // Become
  '0808 800 5792', // Coram Voice
  '0808 808 1001', // NYAS
  '0800 528 0731', // Help at Hand, the Children’s Commissioner
  '0808 800 4444', // Shelter
  '0800 917 7650', // Alcoholics Anonymous
  '0300 999 1212', // Narcotics Anonymous
  '0808 808 1677', // Cruse
  '0808 802 0021', // Winston’s Wish
].map(toNationalNumber);

/**
 * Creates a test for details that are allowed in a story: helplines, and the details that the
 * organisation publishes in its settings.
 */
export function createAllowList(settings: Settings): (detail: string) => boolean {
  const published = [
    settings.organisation,
    settings.name,
    ...settings.contacts.flatMap(({ phone, email, address }) => [phone, email, address]),
    ...settings.supportLines.flatMap(({ name, about, phone, url }) => [name, about, phone, url]),
    settings.privacyNotice,
  ].filter((text) => text !== undefined);
  const details = published.flatMap((text) => [text, ...phoneNumber.find(text)]);
  const allowedNumbers = [...helplines, ...details.map(toNationalNumber)].filter(
    (number) => number.length > 2,
  );
  const allowedText = published.map(lettersAndDigits).join('|');
  return (detail) =>
    /\p{L}/u.test(detail)
      ? allowedText.includes(lettersAndDigits(detail))
      : allowedNumbers.includes(toNationalNumber(detail));
}

/** Returns the digits of a number as people in the United Kingdom dial it. */
function toNationalNumber(number: string): string {
  return number.replace(/\D/g, '').replace(/^(?:00)?44(?=\d{9,11}$)0?/, '0');
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');
}
