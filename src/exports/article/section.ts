/** A part of an article under a heading of its own. */
export function section(name: string, title: string, inside: string): string {
  return `<section class="${name}" aria-labelledby="${name}"><h2 id="${name}">${title}</h2>${inside}</section>`;
}
