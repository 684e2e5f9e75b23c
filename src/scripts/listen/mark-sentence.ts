/** Marks the sentence that is read, and brings it into view. Without a sentence it marks nothing. */
export function markSentence(sentence?: Range): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('read-aloud');
  if (!sentence) return;
  CSS.highlights.set('read-aloud', new Highlight(sentence));
  const { top, bottom } = sentence.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    sentence.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}
