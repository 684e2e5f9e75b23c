import { currentDraft, onDraft } from '../checklist/draft-store.ts';
import { focusQuestion } from '../checklist/focus-question.ts';
import { readPlace } from '../home/home-addresses.ts';
import { parseFormAddress } from './form-address.ts';

/**
 * Moves the focus to the question that the address of the window names, once the story at that
 * address is judged. Its form is complete then.
 */
export function followPlace(page: Window): void {
  let visited: string | undefined;
  const follow = () => {
    const { hash } = page.location;
    const place = readPlace(hash);
    if (place === undefined || hash === visited || !isJudged(hash)) return;
    if (focusQuestion(place)) visited = hash;
  };
  onDraft(follow);
  page.addEventListener('hashchange', () => {
    visited = undefined;
    follow();
  });
}

/** Whether the story at an address is open in the form and judged. */
function isJudged(hash: string): boolean {
  const address = parseFormAddress(hash);
  const draft = currentDraft();
  return (
    draft?.judged !== undefined &&
    draft.collection === address?.collection &&
    draft.slug === address.slug
  );
}
