/** The most words of a story that a report may quote. */
const maxReportWords = 150;

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sign for words that were left out. */
const omission = '[…]';

/**
 * Shortens a text to the sentences that fit, and marks that some were left out. Where the first
 * sentence is too long, it is cut between words.
 */
export function limitWords(text: string, maxWords = maxReportWords): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (countWords(whole) <= maxWords) return whole;
  let fitting = '';
  for (const { segment } of sentences.segment(whole)) {
    if (countWords(fitting + segment) > maxWords) break;
    fitting += segment;
  }
  const shortened = fitting.trim() || whole.split(' ').slice(0, maxWords).join(' ');
  return `${shortened} ${omission}`;
}

function countWords(text: string): number {
  return text.split(' ').filter(Boolean).length;
}
