import type { FormWords } from './form-words.ts';

/** The words of the form of the library’s settings. */
export const settingsFormWords: FormWords['settings'] = {
  organisation: { label: 'Organisation', hint: 'The organisation that runs this library.' },
  name: { label: 'Name of the library' },
  contacts: {
    label: 'Ways to reach someone',
    one: 'way',
    hint: 'For storytellers. One should be outside their social worker’s team.',
    fields: {
      label: { label: 'Who answers', hint: 'A role or a team, never a name.' },
      phone: { label: 'Phone' },
      texts: { label: 'The phone takes text messages' },
      email: { label: 'Email', hint: 'The address of a team.' },
      address: { label: 'Address', hint: 'Where people can write to you or drop in.' },
      answers: { label: 'When somebody answers', hint: 'As in: Monday to Friday, 9 to 5.' },
      independent: { label: 'They are outside the social worker’s team' },
    },
  },
  outOfHours: {
    label: 'A no that arrives at night or at the weekend',
    hint: 'Receipts promise this, so it has to be true.',
    options: {
      'next-morning': 'is done first on the next working day',
      'on-call': 'is done at once by somebody who is on call',
    },
  },
  supportLines: {
    label: 'Support lines',
    one: 'line',
    hint: 'Shown beside stories.',
    fields: {
      name: { label: 'Name' },
      about: { label: 'Who it is for, and when it answers' },
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
  privacyNotice: { label: 'Web address of your privacy notice' },
  checkUrl: {
    label: 'Where copies can be checked',
    hint: 'This address is printed on every copy, so it should never change. If it is empty, copies show the check page of this library.',
  },
  recheckMonths: { label: 'Months a safeguarding review lasts' },
  brand: {
    label: 'Your organisation’s look',
    fields: {
      accent: {
        label: 'Accent colour',
        hint: 'The library makes it darker where it would be hard to read.',
      },
      logo: { label: 'Logo', hint: 'A picture in the folder of library.yaml, as in ./logo.png.' },
      font: {
        label: 'Font of headings',
        hint: 'A WOFF2 file in the folder of library.yaml. Text keeps the library’s own font, which is made to be easy to read.',
      },
    },
  },
  names: {
    label: 'Names of places and services',
    one: 'name',
    hint: 'Your towns, teams, buildings and projects. Stories then do not ask about them. People’s names are answered in each story.',
    fields: {
      word: { label: 'The name' },
      is: {
        label: 'It is',
        options: { place: 'a place', service: 'a service or a team', word: 'not a name' },
      },
    },
  },
  embedHosts: {
    label: 'Where recordings may be played from',
    one: 'host',
    hint: 'Host names, as in video.example.org.',
  },
  exitTo: {
    label: 'Where “Exit this page” leads',
    hint: 'A page that says nothing about this library, such as a weather page.',
  },
  aiMayCollect: {
    label: 'Crawlers may collect stories for artificial intelligence',
    hint: 'Leave this off unless every storyteller has agreed to it. The site then asks such crawlers to stay away.',
  },
  words: {
    label: 'Words of the home page',
    fields: {
      welcome: { label: 'Under the name of the library' },
      promise: { label: 'The promise to storytellers' },
    },
  },
};
