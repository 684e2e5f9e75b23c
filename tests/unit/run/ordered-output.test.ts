import { expect, it } from 'vitest';
import { openOrderedOutputs } from '../../run/ordered-output.ts';

function open(count: number) {
  const printed: string[] = [];
  return { printed, outputs: openOrderedOutputs(count, (text) => printed.push(text)) };
}

it('prints at once what the first stage writes', () => {
  const { printed, outputs } = open(2);
  outputs[0]?.write('a');
  expect(printed).toEqual(['a']);
});

it('keeps what a later stage writes until the stages before it have ended', () => {
  const { printed, outputs } = open(3);
  outputs[2]?.write('c');
  outputs[1]?.write('b');
  outputs[2]?.end();
  expect(printed).toEqual([]);
  outputs[0]?.end();
  expect(printed).toEqual(['b']);
  outputs[1]?.write('B');
  outputs[1]?.end();
  expect(printed).toEqual(['b', 'B', 'c']);
});
