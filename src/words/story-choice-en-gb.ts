/** The words of the question that asks for a story of a pack. */
export const storyChoiceWords = {
  change: 'Choose another story',
  find: 'Find a story by its title',
  found: (count: number, most: number) =>
    count === 0
      ? 'No story with this title is open for what the pack is for.'
      : count > most
        ? `${String(count)} stories are open for this. Here are ${String(most)}; write some letters of a title to find the others.`
        : `${count === 1 ? 'One story is' : `${String(count)} stories are`} open for this.`,
  useFirst: 'Answer first what the pack is for. Only stories that allow it are offered.',
  loading: 'Looking for stories …',
  unknown:
    'The site does not answer, so no titles can be shown. You can write the code of a story.',
  code: 'Code of the story',
  take: 'Take this story',
  notOpen: (id: string) => `Story ${id}, which is not open today. The pack is shown without it.`,
  notForUse: 'not open for what this pack is for',
};
