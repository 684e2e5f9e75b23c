import type { FormWords } from './form-words.ts';

/** The words of the form of the library’s settings. */
export const settingsFormWords: FormWords['settings'] = {
  organisation: { label: 'Organisation', hint: 'Whose library this is.' },
  name: { label: 'Name of the library' },
  contacts: {
    label: 'Ways to reach someone',
    one: 'way',
    hint: 'For storytellers. One should be outside their social worker’s team.',
    fields: {
      label: { label: 'Who answers', hint: 'A role or a team, never a name.' },
      phone: { label: 'Phone' },
      email: { label: 'Email', hint: 'Of a team.' },
      address: { label: 'Address', hint: 'Where to write to or drop in.' },
      independent: { label: 'They are outside the social worker’s team' },
    },
  },
  supportLines: {
    label: 'Support lines',
    one: 'line',
    hint: 'Shown beside stories.',
    fields: {
      name: { label: 'Name' },
      about: { label: 'Whom it is for, and when it answers' },
      phone: { label: 'Phone' },
      url: { label: 'Website' },
    },
  },
  lawfulBasis: {
    label: 'Legal reason for holding stories',
    hint: 'The lawful basis under Article 6 of the UK GDPR, in plain words.',
  },
  specialCategoryCondition: {
    label: 'Further reason for very private things',
    hint: 'The condition under Article 9 of the UK GDPR, in plain words.',
  },
  privacyNotice: { label: 'Where your privacy notice stands' },
  checkUrl: {
    label: 'Where copies can be checked',
    hint: 'Printed on every copy, so it should stay for good. Without it: the check page of this library.',
  },
  recheckMonths: { label: 'Months a safeguarding review lasts' },
  brand: {
    label: 'Your organisation’s look',
    fields: {
      accent: { label: 'Accent colour', hint: 'Made darker where it could not be read.' },
      logo: { label: 'Logo', hint: 'A picture beside library.yaml, as in ./logo.png.' },
      font: {
        label: 'Font of headings',
        hint: 'A WOFF2 file beside library.yaml. Text keeps the library’s own font, which is made to be read.',
      },
    },
  },
  names: {
    label: 'Names of places and services',
    one: 'name',
    hint: 'Your towns, teams, buildings and projects. No story asks about them then. People’s names are answered in each story.',
    fields: {
      word: { label: 'The name' },
      is: {
        label: 'It is',
        options: { place: 'a place', service: 'a service or a team', word: 'no name at all' },
      },
    },
  },
  embedHosts: {
    label: 'Where recordings may be played from',
    one: 'host',
    hint: 'The hosts, as in video.example.org.',
  },
  exitTo: {
    label: 'Where “Exit this page” leads',
    hint: 'A page that tells nothing about this one.',
  },
  words: {
    label: 'Words of the home page',
    fields: {
      welcome: { label: 'Under the name of the library' },
      promise: { label: 'The promise to storytellers' },
    },
  },
};
