import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namedSchool } from '../../../../src/checks/identifiers/named-school.ts';
import { expectSeen, isSeen } from './found-by.ts';

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

it('sees the name of a school, nursery or college', () => {
  expectSeen(
    namedSchool,
    fc.tuple(name, sort).map(([of, kind]) => `${of}${kind} School`),
  );
  expectSeen(
    namedSchool,
    fc
      .tuple(name, fc.constantFrom('Academy', 'College', 'Nursery', 'Sixth Form'))
      .map((parts) => parts.join(' ')),
  );
});

it('sees it cut short, and in small letters', () => {
  expectSeen(
    namedSchool,
    fc.constantFrom(
      'Oakfield Primary',
      'St Robin’s Juniors',
      'Fennisby Grammar',
      'Larkstow Academy',
    ),
  );
  const at = fc.constantFrom('at', 'to', 'from', 'attended', 'called', 'left');
  expectSeen(
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
])('sees none in %j', (text) => {
  expect(isSeen(namedSchool, text)).toBe(false);
});

it.each(['at Oakfield High', 'OAKFIELD PRIMARY SCHOOL', 'I was at Oakfield Secondary'])(
  'sees one in %j',
  (text) => {
    expect(isSeen(namedSchool, text)).toBe(true);
  },
);
