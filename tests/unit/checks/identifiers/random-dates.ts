import fc from 'fast-check';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const two = (number: number) => String(number).padStart(2, '0');
const th = (day: number) => {
  const ending = ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
  return `${String(day)}${day > 10 && day < 14 ? 'th' : ending}`;
};
const parts = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 1940, max: 2026 }),
});
interface Parts {
  day: number;
  month: number;
  year: number;
}
const name = ({ month }: Parts) => months[month - 1] ?? '';
const short = (date: Parts) => name(date).slice(0, 3);

/** Any full date in a form that people write. */
export const anyDate: fc.Arbitrary<string> = fc
  .tuple(
    parts,
    fc.constantFrom<(date: Parts) => string>(
      (date) => `${String(date.day)} ${name(date)} ${String(date.year)}`,
      (date) => `${th(date.day)} ${name(date)} ${String(date.year)}`,
      (date) => `${th(date.day)} of ${name(date)}, ${String(date.year)}`,
      (date) => `${name(date)} ${String(date.day)}, ${String(date.year)}`,
      (date) => `${name(date)} ${th(date.day)} ${String(date.year)}`,
      (date) => `${String(date.day)} ${short(date)} ${String(date.year)}`,
      (date) => `${String(date.day)}-${short(date)}-${String(date.year)}`,
      (date) => `${String(date.day)} ${short(date)} ’${two(date.year % 100)}`,
      (date) => `${two(date.day)}/${two(date.month)}/${String(date.year)}`,
      (date) => `${String(date.day)}/${String(date.month)}/${two(date.year % 100)}`,
      (date) => `${two(date.day)}.${two(date.month)}.${String(date.year)}`,
      (date) => `${two(date.day)}-${two(date.month)}-${two(date.year % 100)}`,
      (date) => `${String(date.year)}-${two(date.month)}-${two(date.day)}`,
    ),
  )
  .map(([date, write]) => write(date));

/** Any day of a year, without the year. */
export const daysOfYear: fc.Arbitrary<string> = fc
  .tuple(
    parts,
    fc.constantFrom<(date: Parts) => string>(
      (date) => `${String(date.day)} ${name(date)}`,
      (date) => `${th(date.day)} ${name(date)}`,
      (date) => `${th(date.day)} of ${name(date)}`,
      (date) => `${name(date)} ${th(date.day)}`,
    ),
  )
  .map(([date, write]) => write(date));
