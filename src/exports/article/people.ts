import { escapeHtml } from '../../story/body/html.ts';
import type { ShownPerson } from '../../library/publishable.ts';
import type { Words } from '../../words/index.ts';

/**
 * Who tells the story and who is in it, as each chose to be named. Whoever is only mentioned has
 * no say in how the page lists them, so it does not.
 */
export function peopleHtml(people: readonly ShownPerson[], words: Words): string {
  const tellers = people.filter(({ part }) => part === 'storyteller');
  const others = people.filter(({ part }) => part === 'in-the-story');
  return [
    line('people', words.story.told, tellers, words),
    line('people', words.story.alsoIn, others, words),
  ]
    .filter(Boolean)
    .join('\n');
}

function line(name: string, label: string, people: readonly ShownPerson[], words: Words): string {
  if (people.length === 0) return '';
  return `<p class="${name}">${label}: ${people.map((person) => nameHtml(person, words)).join('; ')}</p>`;
}

function nameHtml({ name, naming, description }: ShownPerson, words: Words): string {
  const told = naming === undefined ? '' : ` <small>(${words.story.naming[naming]})</small>`;
  return name === undefined
    ? `${escapeHtml(description)}${told}`
    : `<strong>${escapeHtml(name)}</strong>, ${escapeHtml(description)}${told}`;
}
