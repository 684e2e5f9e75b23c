import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

// The files that run the library in production.

/** Reads a text file of this repository. */
export const read = (file: string) => readFileSync(file, 'utf8');

/** The npm scripts of this repository, by name. */
export const npmScripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> })
  .scripts;

/** The workflows for GitHub. */
export const gitHubWorkflows = readdirSync('.github/workflows').map(
  (name) => `.github/workflows/${name}`,
);

/** The workflow for Forgejo. */
export const forgejoWorkflow = 'docs/ci/forgejo-story-check.yml';

/** The scripts that workflows run. */
export const shellScripts = readdirSync('docs/ci')
  .filter((name) => name.endsWith('.sh'))
  .map((name) => `docs/ci/${name}`);

/** The jobs for GitLab. */
export const gitLabJobs = parse(read('docs/ci/gitlab-ci.yml')) as Record<
  string,
  { script?: string[]; before_script?: string[]; rules?: { if: string }[] }
>;

/** The commands of all jobs for GitLab. */
export const gitLabCommands = Object.values(gitLabJobs).flatMap(
  ({ script = [], before_script = [] }) => [...before_script, ...script],
);
