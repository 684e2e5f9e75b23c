/** The width of a terminal. */
const widest = 80;

/** Words in lines of 80 columns behind a heading, the later ones set in as far as the first; none where there are none. */
export function wrap(heading: string, text: string): string[] {
  if (text === '') return [];
  const room = widest - heading.length;
  const lines = text.split(' ').reduce<string[]>((soFar, word) => {
    const last = soFar.at(-1);
    if (last === undefined || last.length + 1 + word.length > room) return [...soFar, word];
    return [...soFar.slice(0, -1), `${last} ${word}`];
  }, []);
  return lines.map((line, place) => (place === 0 ? heading : ' '.repeat(heading.length)) + line);
}
