import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namedSchool } from '../../../../src/checks/identifiers/named-school.ts';
import { expectFound, isFound } from './expect-found.ts';

const name = fc.constantFrom(
  'Oakfield',
  'Port Sallow',
  'St Robin’s',
  'St. Anne’s',
  'Our Lady’s',
  'Little Acorns',
  'King Edward VI',
  'Queen Anne’s',
);
const sort = fc.constantFrom(
  '',
  ' Primary',
  ' Junior',
  ' Infant',
  ' High',
  ' Secondary',
  ' Grammar',
  ' C of E Primary',
  ' Catholic High',
  ' Community',
  ' Special',
);

it('finds the name of a school, nursery or college', () => {
  expectFound(
    namedSchool,
    fc.tuple(name, sort).map(([of, kind]) => `${of}${kind} School`),
  );
  expectFound(
    namedSchool,
    fc
      .tuple(name, fc.constantFrom('Academy', 'College', 'Nursery', 'Sixth Form'))
      .map((parts) => parts.join(' ')),
  );
});

it('finds a short name of a school, and one in lower case', () => {
  expectFound(
    namedSchool,
    fc.constantFrom(
      'Oakfield Primary',
      'St Robin’s Juniors',
      'Fennisby Grammar',
      'Larkstow Academy',
    ),
  );
  const at = fc.constantFrom('at', 'to', 'from', 'attended', 'called', 'left');
  expectFound(
    namedSchool,
    fc
      .tuple(
        at,
        fc.constantFrom('Oakfield', 'St Robin’s', 'Port Sallow'),
        fc.constantFrom('school', 'primary school', 'college', 'nursery'),
      )
      .map((parts) => parts.join(' ')),
  );
});

it.each([
  'the School',
  'Her Primary School',
  'High School',
  'Sunday School',
  'After School Club',
  'Royal College of Nursing',
  'School of Social Work',
  'Virtual School',
  'Robin’s school',
  'to Robin’s school',
  'on Monday school',
  'Social Work Academy',
  'back to school',
  'NHS Primary Care',
  'Special School',
  'When School began',
  'a Sixth Form',
  'English College',
])('finds no name of a school in %j', (text) => {
  expect(isFound(namedSchool, text)).toBe(false);
});

it.each(['at Oakfield High', 'OAKFIELD PRIMARY SCHOOL', 'I was at Oakfield Secondary'])(
  'finds the name of a school in %j',
  (text) => {
    expect(isFound(namedSchool, text)).toBe(true);
  },
);
