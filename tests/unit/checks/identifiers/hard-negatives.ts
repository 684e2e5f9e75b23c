import fc from 'fast-check';
import { digits } from './sentences.ts';

const whole = (min: number, max: number) => fc.integer({ min, max });
const two = (number: number) => String(number).padStart(2, '0');
const from = (text: string) => fc.constantFrom(...text.split('|'));

/** Numbers of every kind that stories contain and that identify nobody. */
export const numbers: fc.Arbitrary<string> = fc.oneof(
  whole(1948, 2030).map(String),
  whole(1948, 2029).map((year) => `${String(year)}–${String(year + 1)}`),
  whole(1948, 2029).map((year) => `${String(year)}/${two((year + 1) % 100)}`),
  whole(1, 4_000_000).map((pounds) => `£${pounds.toLocaleString('en-GB')}`),
  fc
    .tuple(whole(1, 900), whole(0, 99))
    .map(([pounds, pence]) => `£${String(pounds)}.${two(pence)}`),
  fc
    .tuple(from('section|Section|s.|paragraph|Part|Article|rule'), whole(1, 140))
    .map(([of, n]) => `${of} ${String(n)}`),
  fc
    .tuple(whole(1, 9), whole(1, 30), whole(1, 30))
    .map(([a, b, c]) => `section ${[a, b, c].join('.')}`),
  whole(1, 95).map((age) => `aged ${String(age)}`),
  whole(1, 17).map((age) => `${String(age)}-year-old`),
  fc.tuple(whole(0, 24), whole(1, 25)).map(([a, b]) => `${String(a)}–${String(a + b)}`),
  fc.tuple(whole(0, 23), whole(0, 59)).map(([h, m]) => `${two(h)}:${two(m)}`),
  fc
    .tuple(whole(1, 12), whole(0, 59), from('am|pm| am|'))
    .map(([h, m, half]) => `${String(h)}.${two(m)}${half}`),
  fc
    .tuple(whole(0, 100), whole(0, 9), from('%| %| per cent'))
    .map(([n, d, sign]) => `${String(n)}.${String(d)}${sign}`),
  whole(1, 13).map((year) => `Year ${String(year)}`),
  from('KS1|KS2|Key Stage 4|GCSE|P7|Level 3|NVQ 2|Y11|A2|B12|M25|A64|WCAG 2.2|1.4.6|Covid-19'),
  fc.tuple(whole(1, 20), whole(1, 20)).map(([a, b]) => `${String(a)}:${String(b)}`),
  fc.tuple(whole(1, 99), whole(1, 99)).map(([a, b]) => `${String(a)} of ${String(a + b)}`),
  fc.tuple(whole(1, 9), whole(1, 9)).map(([a, b]) => `${String(a)} in ${String(b)}`),
  whole(1, 2_000_000).map((count) => `${count.toLocaleString('en-GB')} children`),
  whole(1, 99_999).map((count) => `${String(count)} families`),
  from('1st|2nd|3rd|4th|21st, 22nd and 23rd|S4 4th'),
  fc
    .tuple(
      whole(1, 60),
      from('minutes’ walk|miles down the road|doors along the street|people in the house'),
    )
    .map(([n, of]) => `${String(n)} ${of}`),
  fc
    .tuple(whole(1, 40), whole(1, 12), whole(1, 300))
    .map(
      ([volume, issue, page]) =>
        `vol. ${String(volume)}, no. ${String(issue)}, pp. ${String(page)}–${String(page + 9)}`,
    ),
  fc
    .tuple(whole(1, 12), whole(1, 4), whole(2015, 2026))
    .map(([issue, part, year]) => `issue ${String(issue)}, part ${String(part)}, ${String(year)}`),
);

/** ISBNs, which are long numbers with check digits, like some identifiers. */
export const isbns: fc.Arbitrary<string> = fc
  .tuple(digits(3), digits(5), digits(1), from('-| |'))
  .map(
    ([publisher, book, check, sign]) => `ISBN ${['978', '0', publisher, book, check].join(sign)}`,
  );

/** Public phone numbers, which identify nobody. */
export const helplines = from(
  '999|111|101|116 123|116 000|0800 1111|0808 800 5000|0808 2000 247|0800 555 111|0300 123 6600',
);

/** Words in the usual place of an identifier that are not identifiers. */
export const words = from(
  [
    'at the School',
    'a Primary School teacher',
    'Sunday School',
    'the After School Club',
    'Royal College of Nursing',
    'School of Social Work',
    'the Virtual School',
    'Robin’s school',
    'her mum’s college',
    'on Monday school was shut',
    'the Social Work Academy',
    'Care@Home',
    '@ 9am',
    'my Instagram was full',
    'Facebook: where it began',
    'Snapchat was down',
    'case study 2',
    'file 3 of 4',
    'the reference numbers on a pad',
    'her birthday was on a Tuesday',
    'born in 2011',
    'my birthday in May',
    'turned 16 in the May',
    'his date of birth was in doubt',
    'Crown Court',
    '12 Crown Court judges',
    'in 2019 Family Court',
    'the High Street',
    'room 101',
    'we can meet at the dot on the map',
    'number plate',
    'the registration of births in 1911',
    'NHS number',
    'National Insurance',
    'the postcode lottery',
    'in 3 we moved',
    'the M1 out of town',
  ].join('|'),
);
