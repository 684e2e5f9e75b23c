/**
 * Creates a function that gives each heading a level at most one deeper than the heading before it.
 * PDF/UA forbids a level that is left out, and people who move from heading to heading get lost. The
 * title has level 1.
 */
export function limitHeadingLevels(): (level: number) => number {
  let before = 1;
  return (level) => (before = Math.min(level, before + 1));
}
