/**
 * The words of a receipt, which is a person’s copy of their consent. The words address that person.
 */
export const receiptWords = {
  title: 'Your story: what was agreed',
  lead: (organisation: string, date: string) =>
    `This is your own copy of what ${organisation} has written down about you and your story, as of ${date}. It is yours to keep.`,
  story: {
    storyteller: 'You tell this story.',
    'in-the-story': 'This story is about you too.',
  },
  code: (id: string) => `The code of the story is ${id}.`,
  record: (record: string) =>
    `The number of your form is ${record}. It helps if you ask about your form. You don’t need it to say no.`,
  example: 'This is an example. The people in it are invented.',
  /** The heading of what the person agreed to. */
  yes: 'What you said yes to',
  /** The heading of what someone else agreed to for the person. */
  yesFor: 'What someone said yes to for you',
  steps: {
    agreed: (date: string) => `On ${date} you said yes to telling the story.`,
    released: (date: string) => `On ${date} you said yes to the finished version.`,
    renewed: (date: string) =>
      `It carries on from your yes of ${date}. We wait seven days before we use it in any new way.`,
  },
  stepsFor: {
    agreed: (date: string) => `On ${date} they said yes to telling the story.`,
    released: (date: string) => `On ${date} they said yes to the finished version.`,
    renewed: (date: string) =>
      `It carries on from their yes of ${date}. We wait seven days before we use it in any new way.`,
  },
  how: {
    'read-alone': 'Before that, you read it yourself.',
    'read-together': 'Before that, you read it together with someone.',
    'read-aloud': 'Before that, someone read it aloud to you.',
  },
  notReleased: 'Nobody has said yes to a finished version yet, so we don’t show any of it.',
  saidYesFor: {
    parent: 'A parent said yes for you, because you were under 16.',
    guardian: 'A guardian said yes for you, because you were under 16.',
    'special-guardian': 'Your special guardian said yes for you, because you were under 16.',
    adopter: 'A parent said yes for you, because you were under 16.',
    'lives-with-order':
      'The person you live with said yes for you. They could do that because you were under 16, and a court had decided that you live with them.',
    'step-parent-with-responsibility':
      'Your step-parent said yes for you. They could do that because you were under 16, and the law lets them decide for you.',
    'local-authority-care-order':
      'The council said yes for you. It could do that because you were under 16, and a court had made a care order.',
  },
  /** From 10 to 12, a holder of parental responsibility agrees together with the child. */
  saidYesWith: {
    parent: 'A parent said yes with you.',
    guardian: 'A guardian said yes with you.',
    'special-guardian': 'Your special guardian said yes with you.',
    adopter: 'A parent said yes with you.',
    'lives-with-order': 'The person you live with said yes with you.',
    'step-parent-with-responsibility': 'Your step-parent said yes with you.',
    'local-authority-care-order': 'The council said yes with you.',
  },
  competent: 'Someone talked it over with you first, and was sure that you understood it.',
  canDecide: 'Someone talked it over with you first, and was sure that you can decide this.',
  bestInterests:
    'You could not decide this at the time, even with help. So people who know you well decided what is best for you.',
  independent: {
    advocate: 'We asked an advocate as well, who is on your side.',
    'independent-reviewing-officer': 'We asked your reviewing officer as well.',
  },
  childAgreed: 'We asked you too, and you agreed.',
  childObserved:
    'You could not tell us in words what you thought, so someone who knows you watched how you felt about it.',
  childYoung:
    'You were too young to be asked. If we still show the story when you are old enough, we will ask you. Your no counts for more than anyone else’s yes.',
  naming: {
    'own-name': 'You are shown by your own name.',
    pseudonym: 'You are shown by a name chosen for the story.',
    anonymous: 'You are not named.',
  },
  recognisable: {
    face: 'Your face may be seen.',
    voice: 'Your voice may be heard.',
    'name-of-teller': 'Someone else in the story may be named, seen or heard.',
  },
  usesLead: 'This yes lets us use the story:',
  until: (date: string) => `until ${date}`,
  ended: (date: string) => `this ended on ${date}`,
  notToday: 'not used today',
  nothingElse:
    'We don’t use it for anything else. Everyone in the story has to say yes, so we may use it for less than this, or stop sooner.',
  stopOne: (use: string) =>
    `You can stop one of these and keep the others. Say which one. For example: ‘Please don’t use it ${use} any more.’`,
  today: 'Today',
  inLibrary: {
    public: 'Today the story is in the library that everyone can read.',
    staff: 'Today the story is in the library for staff.',
    neither: 'Today we are not showing the story.',
  },
  saidNo: (date: string) =>
    `You said no on ${date}. Thank you for telling us. You don’t need to do anything more.`,
  check: 'You can check at any time whether the story is shown:',
  next: 'When we ask you again',
  /** The heading in the receipt of somebody who has died. */
  ends: 'When this yes ends',
  review: (date: string) =>
    `If we still show the story then, we ask you by ${date} if you are still happy with it.`,
  askAgain: (date: string) =>
    `If we still show the story then, we ask you yourself again on ${date}. From that day, we don’t show it until you have said yes again.`,
  left: (date: string) =>
    `The day you leave your work is ${date}. From that day, we don’t show the story until you have said yes again.`,
  carersChange: 'If the people who look after you change, tell us. Then we ask you again.',
  expires: (date: string) =>
    `This yes ends by itself on ${date}. After that, we don’t show the story, unless we have asked again and the answer is yes.`,
  change: 'If you change your mind',
  changeText: (isStaff: boolean) => [
    'You can say no at any time: to all of it, or to one use. You can also ask for a pause, to think. You don’t have to give a reason.',
    isStaff
      ? 'Saying no makes no difference to your work, or to how you are treated there.'
      : 'Saying no makes no difference to the support you and your family get. Your answer won’t affect any decision about you.',
    'From then on, we won’t show the story, or won’t use it in that way. We ask everyone we know who has a copy to delete it. We can’t take back what people have already seen, or copies that we don’t know about.',
    'If you ever want it shown again, tell us. We won’t pester you.',
  ],
  /** The code that leads to the person’s story. */
  ownCode: {
    title: 'Your own code',
    text: (organisation: string) => [
      'This code is yours alone. With it we find your story at once. Then you don’t have to say your name, or what the story is about. To anyone else it says nothing.',
      `Say it to anyone who works for ${organisation}. They should pass it on the same day. Or ring, send a text or write, as it says below. ‘Please stop the story with this code’ is enough.`,
      'If the code is lost, tell us in your own words which story it is. That is just as good.',
    ],
  },
  /** What happens with a no that arrives at night, at the weekend or on a holiday. */
  outOfHours: {
    'next-morning':
      'At night, at the weekend and on holidays, nobody reads what you send. A no that comes then is the first thing we do on the next working day.',
    'on-call':
      'Someone is on call at night, at the weekend and on holidays. They stop your story as soon as your no gets to them.',
  },
  /** A page for a child for whom somebody with parental responsibility said yes. */
  forChild: {
    title: 'A page for you',
    text: [
      'There is a story here, and you are in it.',
      'A grown-up said yes for you. But it is your story too.',
      'You can say no. You can say it today. You can say it when you are older.',
      'You don’t have to say why. We won’t be cross. You get the same help.',
      'Tell a grown-up you trust. You can say: ‘I don’t want my story in there.’ They tell us, and we stop showing it.',
      'If you like the story, you don’t have to do anything.',
    ],
    code: 'You can show them this code. It is only for you.',
    reach: (who: string, phone: string) => `Or ring: ${who}, ${phone}.`,
  },
  changeWho: 'Tell any of these people, in any way you like:',
  more: 'This page says more about it, and about who can help you say no:',
  rights: 'Why the law lets us keep this',
  keep: 'Keep this safe',
  keepText:
    'This page says that you are in a story. Keep it where only people you trust will find it. You don’t have to keep it. You can ask us for another at any time.',
};
