/** The words of the report that a build prints for editors. */
export const buildReportWords = {
  title: (isStaff: boolean, date: string) =>
    `The ${isStaff ? 'staff' : 'public'} library on ${date}`,
  published: (stories: number) => `Published: ${countStories(stories)}.`,
  heldBack: (stories: number) => `Held back: ${countStories(stories)}.`,
  otherIssues: 'Beside the stories:',
  endingSoon: 'Ends within 60 days, unless people are asked again:',
  wholeStory: (story: string, date: string) => `  ${story}: the whole story, on ${date}.`,
  oneUse: (story: string, use: string, date: string) => `  ${story}: the use ${use}, on ${date}.`,
  warnings: 'To be looked at:',
};

function countStories(stories: number): string {
  return stories === 1 ? '1 story' : `${String(stories)} stories`;
}
