/**
 * The words of a receipt: a person’s own copy of what they agreed to. The words address that
 * person.
 */
export const receiptWords = {
  title: 'What you agreed to',
  lead: (organisation: string, date: string) =>
    `This is your own copy of what ${organisation} has written down about you and your story, as of ${date}. It is yours to keep.`,
  story: {
    storyteller: 'You tell this story.',
    'in-the-story': 'This story is about you too.',
  },
  code: (id: string) => `The code of the story is ${id}.`,
  record: (record: string) =>
    `The number of your form is ${record}. Say it when you ask about your form; you need not know it to say no.`,
  example: 'This is an example. The people in it are invented.',
  yes: 'What you said yes to',
  steps: {
    agreed: (date: string) => `On ${date} you said yes to telling the story.`,
    released: (date: string) => `On ${date} you said yes to the finished version.`,
  },
  stepsFor: {
    agreed: (date: string) => `On ${date} they said yes to telling the story.`,
    released: (date: string) => `On ${date} they said yes to the finished version.`,
  },
  how: {
    'read-alone': 'You had read it yourself.',
    'read-together': 'You had read it together with someone.',
    'read-aloud': 'It had been read aloud to you.',
  },
  notReleased: 'Nobody has said yes to a finished version yet, so nothing of it is shown.',
  saidYesFor: {
    parent: 'A parent said yes for you, because you were under 16.',
    guardian: 'A guardian said yes for you, because you were under 16.',
    'special-guardian': 'Your special guardian said yes for you, because you were under 16.',
    adopter: 'A parent said yes for you, because you were under 16.',
    'lives-with-order':
      'The person you live with by a court order said yes for you, because you were under 16.',
    'step-parent-with-responsibility':
      'Your step-parent, who has parental responsibility, said yes for you, because you were under 16.',
    'local-authority-care-order':
      'The council, which has parental responsibility for you, said yes for you, because you were under 16.',
  },
  childAgreed: 'You were asked too, and agreed.',
  childObserved:
    'You could not say in words what you thought, so somebody who knows you watched how you felt about it.',
  childYoung:
    'You were too young to be asked. We will ask you when you are older. Your no counts for more than anyone’s yes.',
  naming: {
    'own-name': 'You are shown by your own name.',
    pseudonym: 'You are shown by a name chosen for the story.',
    anonymous: 'You are not named.',
  },
  recognisable: {
    face: 'Your face may be seen.',
    voice: 'Your voice may be heard.',
    'name-of-teller': 'Somebody else in the story is shown by their own name.',
  },
  usesLead: 'The yes is to the story being used:',
  until: (date: string) => `until ${date}`,
  ended: (date: string) => `this ended on ${date}`,
  notToday: 'not used today',
  nothingElse:
    'It is used for nothing else. And it is used only where everyone in it says yes, so it may be used for less than this, or stop sooner.',
  today: 'Today',
  inLibrary: {
    public: 'Today the story is in the library that everyone can read.',
    staff: 'Today the story is in the library for staff.',
    neither: 'Today the story is in no library.',
  },
  saidNo: (date: string) =>
    `You said no on ${date}. Nobody may show the story, and you need do nothing more.`,
  check: 'You can check at any time whether the story is shown:',
  next: 'When we ask you again',
  review: (date: string) =>
    `If the story is still shown then, we ask you by ${date} whether you are happy with it.`,
  askAgain: (date: string) =>
    `If the story is still shown then, we ask you yourself again on ${date}. From that day it is not shown until you have said yes again.`,
  expires: (date: string) =>
    `Your yes ends by itself on ${date}. After that the story is not shown, unless you say yes again.`,
  change: 'If you change your mind',
  changeText: (isStaff: boolean) => [
    'You can say no at any time: to all of it, or to one use. You can also ask for a pause, to think. You do not have to give a reason.',
    isStaff
      ? 'Saying no makes no difference to your work, or to how you are treated there.'
      : 'Saying no makes no difference to the support you and your family get.',
    'We take the story down and tell those who hold a copy to delete it. We cannot take back what people have already seen, or copies that we do not know of.',
  ],
  changeWho: 'Tell any of them, in any way you like:',
  more: 'There is more about this, and about who can help you say it, on this page:',
  rights: 'Why we may hold this',
  keep: 'Keep this safe',
  keepText:
    'This page says that you are in a story. Keep it where only people you trust will find it. You need not keep it: we keep a copy, and you can ask for another.',
};
