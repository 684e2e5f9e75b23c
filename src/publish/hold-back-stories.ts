import type { JudgedStory } from '../library/judge-story-folder.ts';
import type { Library } from '../library/read-library.ts';
import { toIssue, type Finding, type Issue } from '../story/issue.ts';

/**
 * Holds back stories of a library, and adds the reason to the issues of each story and of the
 * library.
 *
 * @param ids the stories to hold back. A story that is already held back does not change
 */
export function holdBackStories(
  library: Library,
  ids: ReadonlySet<string>,
  reason: Finding,
): Library {
  const issues: Issue[] = [];
  const judged = library.judged.map((story): JudgedStory => {
    const { publicStory, ...rest } = story;
    if (!publicStory || !ids.has(publicStory.id)) return story;
    const { kind, id } = publicStory;
    const issue = toIssue(reason, { file: `stories/${kind}/${id}/index.mdx`, id });
    issues.push(issue);
    return { ...rest, issues: [...rest.issues, issue] };
  });
  return {
    ...library,
    judged,
    stories: library.stories.filter(({ id }) => !ids.has(id)),
    checkPages: library.checkPages.map((entry) =>
      ids.has(entry.id) ? { ...entry, uses: [] } : entry,
    ),
    issues: [...library.issues, ...issues],
  };
}

/** Returns a function that tests whether a story is in a library. */
export function isStoryOf({
  stories,
}: {
  stories: readonly { id: string }[];
}): (story: { id: string }) => boolean {
  const ids = new Set(stories.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}
