import { createRoot } from 'react-dom/client';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { Left } from './Left.tsx';

/** Puts the panel beside Decap's own root, where it stays whatever Decap renders. */
export function mountLeft(page: Document, today: () => PlainDate): void {
  const place = page.createElement('div');
  place.id = 'left';
  page.body.append(place);
  createRoot(place).render(<Left today={today} />);
}
