import type { ReportTexts, StoryAnswer } from './report-texts.ts';

/** Makes the part of the page that shows a report. */
export function reportElement(
  name: string,
  { warnings, stories, limits }: ReportTexts,
): HTMLElement {
  const element = document.createElement('section');
  element.className = 'prose';
  const heading = add(element, 'h3', name);
  heading.id = `checked-${String((reports += 1))}`;
  element.setAttribute('aria-labelledby', heading.id);
  for (const text of warnings) add(element, 'p', text);
  if (stories.length > 0) {
    const list = add(element, 'ul', '');
    // Without bullets, some browsers no longer announce a list unless it has this role.
    list.setAttribute('role', 'list');
    list.className = 'contacts';
    for (const story of stories) list.append(storyElement(story));
  }
  for (const text of limits) add(element, 'p', text);
  return element;
}
let reports = 0;

function storyElement({ name, isFine, answer, reason, address, place }: StoryAnswer): HTMLElement {
  const item = document.createElement('li');
  item.dataset['fine'] = String(isFine);
  const first = add(item, 'p', '');
  first.append(`${name}. `);
  add(first, 'strong', answer);
  if (reason !== undefined) first.append(` ${reason} `);
  if (address !== undefined) {
    const link = document.createElement('a');
    // An address from a file is opened only if it is a web address.
    if (/^https?:\/\//.test(address)) link.href = address;
    link.rel = 'noopener';
    link.textContent = address;
    first.append(link);
  }
  if (place !== undefined) add(item, 'small', place);
  return item;
}

function add(parent: HTMLElement, name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
}
