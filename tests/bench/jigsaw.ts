import { jigsaw, type StoryInCompany } from '../../src/checks/jigsaw/jigsaw.ts';

// node tests/bench/jigsaw.ts: how many stories of made-up libraries of several sizes are told to blur a
// detail, and how long it takes. Places, families, ages and themes are spread as unevenly as they are in life.

let state = 1;
/** A number from 0 to 1, the same ones in every run. */
function next(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

/** One of so many, the first of them often and the last seldom. */
function one(of: number): number {
  return Math.floor(of ** next()) - 1;
}

const families = ['mother', 'both parents', undefined, 'relatives', 'father', 'foster', 'adopted'];
const ages = [undefined, 'under-13', '13-15', '16-17', '13-15 under-13', '16-17 under-13'];

function madeUp(places: number): StoryInCompany {
  return {
    isShown: next() < 0.9,
    traits: {
      place: next() < 0.5 ? `place ${String(one(places))}` : undefined,
      ages: ages[one(ages.length + 1) % ages.length],
      family: families[one(families.length + 1) % families.length],
      themes: [...new Set([one(16), one(16)])].map(String),
      years: next() < 0.15 ? [String(2000 + one(26))] : [],
    },
  };
}

for (const stories of [40, 60, 80, 99, 100, 120, 200, 250, 500, 1000, 5000]) {
  const runs = Array.from({ length: 10 }, () =>
    Array.from({ length: stories }, () => madeUp(5 + Math.sqrt(stories))),
  );
  const start = performance.now();
  const warnings = runs.map((library) => jigsaw(library).flat().length);
  const each = (performance.now() - start) / runs.length;
  const mean = warnings.reduce((sum, many) => sum + many, 0) / runs.length;
  console.log(
    `${String(stories).padStart(5)} stories: ${mean.toFixed(1)} warnings (${((100 * mean) / stories).toFixed(1)} %), ${each.toFixed(1)} ms`,
  );
}
