import { findAskedWords } from '../unit/checks/names/ask-questions.ts';
import { namesByOrigin } from '../unit/checks/names/names-by-origin.ts';
import {
  sentencesWithoutNames,
  sentencesWithoutNamesByOrigin,
} from '../unit/checks/names/sentences-without-names.ts';
import { measureRecall } from '../unit/checks/names/measure-recall.ts';
import type { NamePosition } from '../unit/checks/names/sentences-with-names.ts';

// node tests/measure/names.ts: prints the table of docs/checks-measured.md. The table shows how
// many names of each origin are asked about, and how many questions sentences without names raise.
const positions: readonly NamePosition[] = ['inside', 'first', 'label'];
const row = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const share = ({ asked, total }: { asked: number; total: number }) =>
  `${String(asked)} of ${String(total)}`;

row('origin', 'inside a sentence', 'as its first word', 'by itself', 'questions about other words');
row('---', '---', '---', '---', '---');
for (const origin of Object.keys(namesByOrigin)) {
  const sentences = sentencesWithoutNamesByOrigin[origin] ?? [];
  const questions = sentences.flatMap(findAskedWords).length;
  row(
    origin,
    ...positions.map((position) => share(measureRecall(origin, position))),
    `${String(questions)} in ${String(sentences.length)} sentences`,
  );
}
const totals = positions.map((position) => {
  const each = Object.keys(namesByOrigin).map((origin) => measureRecall(origin, position));
  const sum = (key: 'asked' | 'total') => each.reduce((sumSoFar, one) => sumSoFar + one[key], 0);
  return share({ asked: sum('asked'), total: sum('total') });
});
const allSentences = [
  ...sentencesWithoutNames,
  ...Object.values(sentencesWithoutNamesByOrigin).flat(),
];
row(
  'all',
  ...totals,
  `${String(allSentences.flatMap(findAskedWords).length)} in ${String(allSentences.length)} sentences`,
);
