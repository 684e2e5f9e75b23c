import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bareGit } from './git.ts';

/** A step of a job, in the format of GitHub and Forgejo. */
export interface Step {
  name?: string;
  id?: string;
  if?: string;
  uses?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  run?: string;
  'working-directory'?: string;
}

/** A job, in the same format. */
export interface Job {
  if?: string;
  needs?: string;
  environment?: string;
  permissions?: Record<string, string>;
  outputs?: Record<string, string>;
  env?: Record<string, string>;
  steps: Step[];
}

/** A workflow, in the same format. */
export interface Workflow {
  name: string;
  on: Record<string, { types?: string[]; branches?: string[] } | null>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** Reads the file of a workflow. */
export function readWorkflow(file: string): Workflow {
  return parse(readFileSync(file, 'utf8')) as Workflow;
}

/** Finds a job by its name. The test fails if there is none. */
export function jobOf(workflow: Workflow, name: string): Job {
  const job = workflow.jobs[name];
  if (!job) throw new Error(`${workflow.name} has no job ${name}.`);
  return job;
}

/** Finds the step of a job whose name begins with some words. The test fails if there is none. */
export function stepOf(job: Job, name: string): Step {
  const step = job.steps.find((each) => each.name?.startsWith(name));
  if (!step) throw new Error(`The job has no step “${name}…”.`);
  return step;
}

/**
 * Runs the commands of a step as its host does, in a folder that serves as the workspace. Each
 * `${{ … }}` is replaced by its value. The test fails if an expression has no value.
 */
export function runStep(
  { run = '', env = {}, ...step }: Step,
  { job, workspace, values }: { job: Job; workspace: string; values: Record<string, string> },
) {
  const filled = Object.entries({ ...job.env, ...env }).map(
    ([name, value]) => [name, fill(value, { 'github.workspace': workspace, ...values })] as const,
  );
  const result = spawnSync('bash', ['-e', '-c', run], {
    cwd: join(workspace, step['working-directory'] ?? '.'),
    encoding: 'utf8',
    env: {
      ...bareGit,
      GITHUB_OUTPUT: join(workspace, 'output'),
      GITHUB_STEP_SUMMARY: join(workspace, 'summary'),
      ...values,
      ...Object.fromEntries(filled),
    },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{ *([^ }]+) *\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The test has no value for ${name}.`);
    return value;
  });
}
