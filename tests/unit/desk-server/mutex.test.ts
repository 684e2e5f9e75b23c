import pLimit from 'p-limit';
import { expect, test } from 'vitest';

test('tasks run one after the other, and a failed task rejects only its own caller', async () => {
  const mutex = pLimit(1);
  const events: string[] = [];
  const run = (name: string, fails = false) =>
    mutex(async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const first = run('first', true);
  const second = run('second');
  await expect(first).rejects.toThrow('first');
  await expect(second).resolves.toBe('second');
  expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});
