import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SelectedTests, Stage } from './stage.ts';

/** The stages and tests that a person selected in the arguments of `npm test`. */
export interface Selection extends SelectedTests {
  /** The stages to run, in order. */
  stages: Stage[];
  /** Whether tests run again whenever a file changes. */
  watch: boolean;
}

/**
 * Reads the arguments of `npm test`. They are names of stages, test files or folders, `-t` with
 * words of a test's name, and `--watch`.
 *
 * @param args the arguments
 * @param stages every stage that can be selected
 * @throws Error that names the wrong argument and says what to write
 */
export function readSelection(args: readonly string[], stages: readonly Stage[]): Selection {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      testNamePattern: { type: 'string', short: 't' },
      watch: { type: 'boolean', default: false },
    },
  });
  const name = values.testNamePattern;
  const isStage = (text: string) => stages.some((stage) => stage.name === text);
  const files = positionals.filter((each) => !isStage(each));
  for (const file of files) assertTests(file, stages);
  const named = positionals.filter(isStage);
  const selected = stages.filter((stage) => {
    if (positionals.length > 0)
      return named.includes(stage.name) || files.some((file) => liesIn(file, stage));
    // With a name, stages without tests, such as lint, do not run.
    return name === undefined || stage.tests !== undefined;
  });
  const search = name !== undefined && files.length === 0 ? filesNaming(name, selected) : files;
  return {
    stages: search.length > 0 && files.length === 0 ? withFiles(selected, search) : selected,
    files: search,
    ...(name === undefined ? {} : { name }),
    watch: values.watch,
  };
}

/** Returns the selected files that are in a stage's folder. */
export function filesIn(folder: string, { files }: SelectedTests): string[] {
  return files.filter((file) => liesIn(file, { tests: folder }));
}

function liesIn(file: string, { tests = '' }: Pick<Stage, 'tests'>): boolean {
  const path = normalise(file);
  return tests !== '' && (path === tests || path.startsWith(`${tests}/`));
}

function normalise(file: string): string {
  return file.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
}

function withFiles(stages: Stage[], files: string[]): Stage[] {
  return stages.filter((stage) => files.some((file) => liesIn(file, stage)));
}

function assertTests(file: string, stages: readonly Stage[]): void {
  const names = stages.map((stage) => stage.name).join(', ');
  const known = `Name any of these stages, or none: ${names}. Or name test files, as in \`npm test -- tests/unit/consent/gate.test.ts\`.`;
  if (!statSync(file, { throwIfNoEntry: false }))
    throw new Error(`There is no stage and no file ${file}. ${known}`);
  if (!stages.some((stage) => liesIn(file, stage)))
    throw new Error(`No stage runs ${file}. ${known}`);
}

/**
 * Finds the test files that contain the words, so that one test starts in seconds. Returns no file
 * if a test builds its name from several parts. Every file runs then.
 */
function filesNaming(words: string, stages: readonly Stage[]): string[] {
  return stages.flatMap(({ tests }) =>
    tests === undefined
      ? []
      : readdirSync(tests, { recursive: true, encoding: 'utf8' })
          .map((file) => normalise(join(tests, file)))
          .filter((file) => /\.(?:test|spec)\.tsx?$/.test(file))
          .filter((file) => readFileSync(file, 'utf8').includes(words)),
  );
}
