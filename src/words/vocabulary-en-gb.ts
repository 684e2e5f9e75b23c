import type { ContentNote, Kind, Purpose, Use } from '../story/vocabulary.ts';

/** The labels of the vocabulary’s values, such as kinds and uses. */
export const vocabularyWords = {
  kinds: {
    family: 'Family stories',
    'young-person': 'Young people’s stories',
    professional: 'Professionals’ stories',
  } satisfies Record<Kind, string>,
  kind: {
    family: 'Family story',
    'young-person': 'Young person’s story',
    professional: 'Professional’s story',
  } satisfies Record<Kind, string>,
  kindIntro: {
    family: 'Told by parents, grandparents and carers.',
    'young-person': 'Told by young people and care-experienced adults.',
    professional: 'Told by the people who work alongside them.',
  } satisfies Record<Kind, string>,
  purposes: {
    present: 'Show a story to a room',
    report: 'Put a story in a report',
    recruit: 'Tell people what the work is like',
    induct: 'Welcome someone new',
    learn: 'Learn together',
  } satisfies Record<Purpose, string>,
  purposeIntro: {
    present: 'You may show these stories in presentations. The people in them said yes to that.',
    report: 'You may use these stories in reports. The people in them said yes to that.',
    recruit: 'You may use these stories in recruitment. The people in them said yes to that.',
    induct: 'You may use these stories in induction. The people in them said yes to that.',
    learn:
      'You may use these stories in learning and training. The people in them said yes to that.',
  } satisfies Record<Purpose, string>,
  /** What a purpose gives, on the page that lists the purposes. */
  purposeGives: {
    present: 'Screens for the room, or slides for a presentation of your own.',
    report: 'The story in 150 words, to copy or to open in Word.',
    recruit: 'Stories that show people the work before they apply.',
    induct: 'Stories for the first days of someone new.',
    learn: 'Stories with questions to talk about in a team.',
  } satisfies Record<Purpose, string>,
  uses: {
    website: 'on the public website',
    'staff-library': 'in the staff library',
    presentation: 'in presentations',
    report: 'in reports',
    recruitment: 'in recruitment',
    induction: 'in induction',
    learning: 'in learning and training',
    'social-media': 'on social media',
    'partner-sites': 'on partners’ sites',
    press: 'in newspapers, radio and television',
  } satisfies Record<Use, string>,
  contentNotes: {
    bereavement: 'the death of someone close',
    'child-removal': 'a child being taken into care',
    discrimination: 'discrimination',
    'domestic-abuse': 'domestic abuse',
    exploitation: 'exploitation',
    'going-missing': 'going missing',
    'mental-health': 'mental health',
    neglect: 'neglect',
    'physical-abuse': 'physical abuse',
    'pregnancy-loss': 'the loss of a pregnancy',
    prison: 'prison',
    racism: 'racism',
    'self-harm': 'self-harm',
    'sexual-abuse': 'sexual abuse',
    'substance-use': 'drugs or alcohol',
    suicide: 'suicide',
  } satisfies Record<ContentNote, string>,
};
