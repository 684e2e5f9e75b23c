import fc from 'fast-check';
import { anyLibraryPlan } from '../support/library-model/any-library.ts';
import { anySteps } from '../support/library-model/any-steps.ts';
import {
  writeFiles,
  type Files,
  type ModelLibrary,
} from '../support/library-model/model-library.ts';
import { makeEdits } from '../support/library-model/say-no.ts';
import { anyMutatedBytes } from './mutate-bytes.ts';
import { anyMutations, mutateFrontMatter } from './mutate-front-matter.ts';

/** The files of a library before and after a change. */
export interface ChangedFiles {
  before: Files;
  after: Files;
}

/** Makes the random libraries that the targets mutate. Some have been edited. */
export function sampleLibraries(): Promise<ModelLibrary[]> {
  const plans = fc.sample(fc.tuple(anyLibraryPlan, anySteps(4)), { seed: 20261123, numRuns: 40 });
  return Promise.all(plans.map(async ([plan, steps]) => (await makeEdits(plan, steps)).main));
}

/** Any two versions of a library. One or both versions have a mutated file. */
export function anyChangedBytes(libraries: readonly ModelLibrary[]): fc.Arbitrary<ChangedFiles> {
  return fc.constantFrom(...libraries).chain((library) => {
    const files = writeFiles(library);
    const mutated = anyMutatedFiles(files);
    return fc.oneof(
      mutated.map((after) => ({ before: files, after })),
      mutated.map((before) => ({ before, after: files })),
      fc.tuple(mutated, mutated).map(([before, after]) => ({ before, after })),
    );
  });
}

/** Files of which one is mutated, deleted or new. */
function anyMutatedFiles(files: Files): fc.Arbitrary<Files> {
  const paths = [...files.keys()];
  const ids = paths.flatMap((path) => /^stories\/[^/]+\/([^/]+)/.exec(path)?.[1] ?? []);
  const newPaths = ids.flatMap((id) => [`removals/${id}.yaml`, `stories/family/${id}/index.mdx`]);
  return fc.constantFrom(...paths, ...newPaths).chain((path) => {
    const text = files.get(path) ?? `id: ${path.slice(9, 15)}\nremovedOn: 2026-11-01\n`;
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant(without(files, path)) },
      { weight: 1, arbitrary: fc.constant(new Map(files).set(path, text)) },
      {
        weight: 8,
        arbitrary: anyMutatedBytes(Buffer.from(text), 3).map((bytes) =>
          new Map(files).set(path, bytes.toString()),
        ),
      },
    );
  });
}

function without(files: Files, path: string): Files {
  return new Map([...files].filter(([each]) => each !== path));
}

/** Any library in which the front matter of one story is mutated, at any depth. */
export function anyMutatedStory(libraries: readonly ModelLibrary[]): fc.Arbitrary<ModelLibrary> {
  return fc
    .tuple(fc.constantFrom(...libraries), fc.nat(9), anyMutations)
    .map(([library, which, mutations]) => {
      const folders = [...library.stories.keys()];
      const folder = folders[which % Math.max(1, folders.length)];
      if (folder === undefined) return library;
      const story = structuredClone(library.stories.get(folder)!);
      mutateFrontMatter(story.data, mutations);
      return { ...library, stories: new Map([[folder, story]]) };
    });
}
