/** The most words of a story that a report takes. */
export const mostWords = 150;

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** What stands where words were left out. */
const leftOut = '[…]';

/**
 * As many whole sentences of a text as have room, in their order, and a sign where some were left
 * out. A first sentence without an end in reach is cut between words.
 */
export function withinWords(text: string, most = mostWords): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (countOf(whole) <= most) return whole;
  let kept = '';
  for (const { segment } of sentences.segment(whole)) {
    if (countOf(kept + segment) > most) break;
    kept += segment;
  }
  const cut = kept.trim() || whole.split(' ').slice(0, most).join(' ');
  return `${cut} ${leftOut}`;
}

function countOf(text: string): number {
  return text.split(' ').filter(Boolean).length;
}
