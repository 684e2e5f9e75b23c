import { expect, it } from 'vitest';
import { splitIntoSentences } from '../../../../src/checks/language/sentences.ts';

it('splits a text into sentences and words, each with its range', () => {
  const text = 'She came at 4 p.m. on Tuesday. ‘Well,’ he said, ‘it’s a well-known kettle.’';
  const sentences = splitIntoSentences(text);
  expect(sentences.map((words) => words.map((word) => word.text).join(' '))).toEqual([
    'She came at p.m. on Tuesday',
    'Well he said it’s a well-known kettle',
  ]);
  for (const { text: word, start, end } of sentences.flat())
    expect(text.slice(start, end)).toBe(word);
});

it.each(['', ' ', '…', '1,800', '—'])('finds no words in %j', (text) => {
  expect(splitIntoSentences(text).flat()).toEqual([]);
});
