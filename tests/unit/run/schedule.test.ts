import { expect, it } from 'vitest';
import { runScheduled, type Task } from '../../run/schedule.ts';

/** Runs tasks that a test ends by name, and records which tasks have started. */
function start(tasks: Task[], cores: number) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const all = runScheduled(tasks, cores, async ({ name }) => {
    started.push(name);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    return `${name} ended`;
  });
  const end = async (name: string) => {
    ends.get(name)?.();
    for (let turns = 0; turns < 5; turns += 1) await Promise.resolve();
  };
  return { started, end, all };
}

it('starts as many tasks at a time as there are cores for', async () => {
  const { started, end, all } = start(
    [
      { name: 'a', cores: 1 },
      { name: 'b', cores: 1 },
      { name: 'c', cores: 1 },
    ],
    2,
  );
  expect(started).toEqual(['a', 'b']);
  await end('b');
  expect(started).toEqual(['a', 'b', 'c']);
  await end('a');
  await end('c');
  expect(await all).toEqual(['a ended', 'b ended', 'c ended']);
});

it('starts a small task before a large one that does not fit yet', async () => {
  const { started, end, all } = start(
    [
      { name: 'a', cores: 1 },
      { name: 'large', cores: 2 },
      { name: 'small', cores: 1 },
    ],
    2,
  );
  expect(started).toEqual(['a', 'small']);
  await end('small');
  await end('a');
  expect(started).toEqual(['a', 'small', 'large']);
  await end('large');
  await all;
});

it('runs a task alone if it needs more cores than there are', async () => {
  const { started, end, all } = start(
    [
      { name: 'large', cores: 4 },
      { name: 'b', cores: 1 },
    ],
    2,
  );
  expect(started).toEqual(['large']);
  await end('large');
  expect(started).toEqual(['large', 'b']);
  await end('b');
  await all;
});

it('starts a task only after the selected tasks that it waits for', async () => {
  const { started, end, all } = start(
    [
      { name: 'a', cores: 1 },
      { name: 'b', cores: 1, after: ['a', 'not selected'] },
    ],
    2,
  );
  expect(started).toEqual(['a']);
  await end('a');
  expect(started).toEqual(['a', 'b']);
  await end('b');
  await all;
});

it('refuses tasks that wait for each other', async () => {
  const tasks = [
    { name: 'a', cores: 1, after: ['b'] },
    { name: 'b', cores: 1, after: ['a'] },
  ];
  await expect(start(tasks, 2).all).rejects.toThrow('wait for each other');
});
