/** The words of the mail in which somebody says where they used a story. */
export const usedMailWords = {
  invite: 'Have you used this story? The person who told it would like to hear what came of it.',
  link: 'Tell us in a mail',
  subject: (id: string) => `We used story ${id}`,
  lines: [
    'When did you use it?',
    'Where, and for what (a talk, a report, training)?',
    'Who saw it, and about how many people?',
    'What has changed because of it, or what will you do now?',
    'Your team, and how we can reach you if someone says no to the story:',
    'Please write no names of people in the story.',
  ],
};
