import { findJigsawRisks, type ComparableStory } from '../../src/checks/jigsaw/jigsaw-risks.ts';

// node tests/bench/jigsaw.ts: prints how many stories of random libraries of several sizes get a
// jigsaw warning, and how long the check takes. Some places, families, ages and themes are frequent
// and others are rare, as in life.

let state = 1;
/** Returns the next random number from 0 to 1. The numbers are the same in every run. */
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

/** Returns a random number below `count`. Low numbers are frequent, and high numbers are rare. */
function unevenIndex(count: number): number {
  return Math.floor(count ** random()) - 1;
}

const families = ['mother', 'both parents', undefined, 'relatives', 'father', 'foster', 'adopted'];
const ages = [undefined, '10-12', '13-15', '16-17', '13-15 10-12', '16-17 10-12'];

function randomStory(places: number): ComparableStory {
  return {
    isShown: random() < 0.9,
    traits: {
      place: random() < 0.5 ? `place ${String(unevenIndex(places))}` : undefined,
      ages: ages[unevenIndex(ages.length + 1) % ages.length],
      family: families[unevenIndex(families.length + 1) % families.length],
      themes: [...new Set([unevenIndex(16), unevenIndex(16)])].map(String),
      years: random() < 0.15 ? [String(2000 + unevenIndex(26))] : [],
    },
  };
}

for (const stories of [40, 60, 80, 99, 100, 120, 200, 250, 500, 1000, 5000]) {
  const runs = Array.from({ length: 10 }, () =>
    Array.from({ length: stories }, () => randomStory(5 + Math.sqrt(stories))),
  );
  const start = performance.now();
  const warnings = runs.map((library) => findJigsawRisks(library).flat().length);
  const milliseconds = (performance.now() - start) / runs.length;
  const mean = warnings.reduce((sum, count) => sum + count, 0) / runs.length;
  console.log(
    `${String(stories).padStart(5)} stories: ${mean.toFixed(1)} warnings (${((100 * mean) / stories).toFixed(1)} %), ${milliseconds.toFixed(1)} ms`,
  );
}
