import type { Guard } from './attempt.ts';

/**
 * Refuses to save, move or publish an entry while the window's address leads to another one. The
 * editor may believe that the other one is in the form.
 */
export const refuseOtherAddress: Guard = (attempt, { readAddress }) => {
  const address = readAddress();
  const slug = attempt.action === 'save' && attempt.isNew ? undefined : attempt.slug;
  const isSame =
    address === undefined || (address.collection === attempt.collection && address.slug === slug);
  return Promise.resolve(isSame ? undefined : 'other-address');
};
