import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bareGit } from './git.ts';

/** A step of a job, as GitHub and Forgejo write it. */
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

/** A job, likewise. */
export interface Job {
  if?: string;
  needs?: string;
  environment?: string;
  permissions?: Record<string, string>;
  outputs?: Record<string, string>;
  env?: Record<string, string>;
  steps: Step[];
}

/** A workflow, likewise. */
export interface Workflow {
  name: string;
  on: Record<string, { types?: string[]; branches?: string[] } | null>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** Reads a workflow's file. */
export function readWorkflow(file: string): Workflow {
  return parse(readFileSync(file, 'utf8')) as Workflow;
}

/** The job of a name; a test that names one that is gone fails here. */
export function jobOf(workflow: Workflow, name: string): Job {
  const job = workflow.jobs[name];
  if (!job) throw new Error(`${workflow.name} has no job ${name}.`);
  return job;
}

/** The step of a job whose name begins so. */
export function stepOf(job: Job, name: string): Step {
  const step = job.steps.find((each) => each.name?.startsWith(name));
  if (!step) throw new Error(`The job has no step “${name}…”.`);
  return step;
}

/**
 * Runs a step's commands as its host does, in a folder that stands for the workspace. What stands
 * in `${{ … }}` is looked up; an expression that is not there fails.
 */
export function runStep(
  { run = '', env = {}, ...step }: Step,
  { job, workspace, values }: { job: Job; workspace: string; values: Record<string, string> },
) {
  const filled = Object.entries({ ...job.env, ...env }).map(
    ([name, value]) => [name, fill(value, { 'github.workspace': workspace, ...values })] as const,
  );
  const ran = spawnSync('bash', ['-e', '-c', run], {
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
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{ *([^ }]+) *\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The test has no value for ${name}.`);
    return value;
  });
}
