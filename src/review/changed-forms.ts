import { findConsentsInSource } from '../consent/find-consents.ts';
import { toFieldGroup } from '../story/plain-data.ts';
import { parseFrontMatter } from '../story/source/parse-front-matter.ts';
import type { Issue } from '../story/issue.ts';
import { splitAtZeros } from '../runtime/git.ts';
import type { Baseline } from './baseline.ts';
import { isStoryFile } from './content-versions.ts';

const formFile = /^consent-forms\/([^/]+)\.mdx$/;
/** A form to print, which names the version whose words it has. */
const sheetFile = /^consent-sheets\/[^/]+\.md$/;

/**
 * Finds the consent forms, and the papers on which they are printed, that changed although somebody
 * in a story had agreed to their words. What people signed would then say something else.
 *
 * @param files the paths in the content folder of the files that changed
 */
export function findChangedForms(baseline: Baseline, files: readonly string[]): Issue[] {
  const { before, after } = baseline.versions;
  const changed = files.filter(
    (file) =>
      (formFile.test(file) || sheetFile.test(file)) &&
      before(file) !== undefined &&
      !isSameText(before(file), after(file)),
  );
  if (changed.length === 0) return [];
  const signed = listSignedForms(baseline);
  return changed
    .filter((file) => signed.has(versionOf(file, before(file) ?? '')))
    .map((file) => formChanged(file));
}

/** Returns the version of the form whose words a file has. */
function versionOf(file: string, source: string): unknown {
  return formFile.exec(file)?.[1] ?? toFieldGroup(parseFrontMatter(source))['form'];
}

/** Lists the versions of the forms that stories named before the change. */
function listSignedForms({ git, commit, versions }: Baseline): ReadonlySet<unknown> {
  const listed = git('ls-tree', '-r', '-z', '--name-only', commit, '--', 'stories/');
  const sources = splitAtZeros(listed)
    .filter(isStoryFile)
    .map((file) => versions.before(file) ?? '');
  return new Set(sources.flatMap(findConsentsInSource).map(({ form }) => form));
}

function isSameText(before: string | undefined, after: string | undefined): boolean {
  return before?.replaceAll('\r\n', '\n') === after?.replaceAll('\r\n', '\n');
}

function formChanged(file: string): Issue {
  return {
    rule: 'form-changed',
    severity: 'error',
    file,
    message:
      'People in stories have agreed to this consent form, and its words have changed since.',
    hint: 'Restore the form. Write the new words as a new version, in a file of its own, with the day from which people agree to it.',
  };
}
