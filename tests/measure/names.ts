import { askedIn } from '../unit/checks/names/asked-about.ts';
import { namesByOrigin } from '../unit/checks/names/names-by-origin.ts';
import { noNames, noNamesByOrigin } from '../unit/checks/names/no-names.ts';
import { recallOf } from '../unit/checks/names/recall.ts';
import type { Standing } from '../unit/checks/names/sentences-with-names.ts';

// node tests/measure/names.ts: how many names of the labelled set are asked about, and how many
// questions are asked where nobody is named, as the tables of docs/checks-measured.md have it.
const standings: readonly Standing[] = ['inside', 'first', 'label'];
const row = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const share = ({ asked, there }: { asked: number; there: number }) =>
  `${String(asked)} of ${String(there)}`;

row('origin', 'inside a sentence', 'as its first word', 'by itself', 'questions about no names');
row('---', '---', '---', '---', '---');
for (const origin of Object.keys(namesByOrigin)) {
  const sentences = noNamesByOrigin[origin] ?? [];
  const wrong = sentences.flatMap(askedIn).length;
  row(
    origin,
    ...standings.map((standing) => share(recallOf(origin, standing))),
    `${String(wrong)} in ${String(sentences.length)} sentences`,
  );
}
const all = standings.map((standing) => {
  const each = Object.keys(namesByOrigin).map((origin) => recallOf(origin, standing));
  const sum = (key: 'asked' | 'there') => each.reduce((total, one) => total + one[key], 0);
  return share({ asked: sum('asked'), there: sum('there') });
});
const wrong = [...noNames, ...Object.values(noNamesByOrigin).flat()];
row('all', ...all, `${String(wrong.flatMap(askedIn).length)} in ${String(wrong.length)} sentences`);
