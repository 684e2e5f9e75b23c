import { expect, test } from 'vitest';
import { turns } from '../../../src/desk-server/turns.ts';

test('one thing is done after the other, and what fails holds nobody up', async () => {
  const inTurn = turns();
  const done: string[] = [];
  const act = (name: string, fails = false) =>
    inTurn(async () => {
      done.push(`${name} begins`);
      await new Promise((rest) => setTimeout(rest, 5));
      done.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const first = act('first', true);
  const second = act('second');
  await expect(first).rejects.toThrow('first');
  await expect(second).resolves.toBe('second');
  expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});
