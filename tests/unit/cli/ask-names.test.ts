import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { askNames } from '../../../src/cli/ask-names.ts';
import type { TerminalInput } from '../../../src/cli/secret-input.ts';

/** Simulates a person at a terminal who types one line after each question. */
function simulatePerson(...lines: string[]) {
  const events = new EventEmitter();
  let isEchoOn = true;
  const shown: string[] = [];
  const input = Object.assign(events, {
    isTTY: true,
    setRawMode: (isRaw: boolean) => (isEchoOn = !isRaw),
    resume: () => undefined,
    pause: () => undefined,
  }) as unknown as TerminalInput;
  const typeNext = () => {
    const line = lines.shift() ?? '\r';
    // A terminal that is not in raw mode shows the typed characters.
    if (isEchoOn) shown.push(line);
    for (const part of line.match(/.{1,3}/gs) ?? []) events.emit('data', Buffer.from(part));
  };
  const write = (text: string) => {
    shown.push(text);
    if (text.endsWith(': ')) setTimeout(typeNext);
  };
  const output = { write };
  return { input, output, shown: () => shown.join('') };
}

const ask = async (...lines: string[]) => {
  const { input, output, shown } = simulatePerson(...lines);
  const answers = await askNames(input, output, (name) => (name.length > 1 ? name : undefined));
  return { ...answers, shown: shown() };
};

describe('names typed in a terminal', () => {
  it('are accepted until an empty line, and nothing of them is shown', async () => {
    const { accepted, shown } = await ask(
      'Siân\r',
      'Siân\r',
      'Robert Jones\r',
      'Robert Jones\r',
      '\r',
    );
    expect(accepted).toEqual(['Siân', 'Robert Jones']);
    expect(shown).not.toMatch(/[âJ]|Rob/);
  });

  it('are asked for twice, and a mistyped name is not accepted', async () => {
    const { accepted, shown } = await ask('Siân\r', 'Sain\r', 'Siân\r', 'Siân\r', '\r');
    expect(accepted).toEqual(['Siân']);
    expect(shown).toContain('These two are not the same');
  });

  it('can be corrected with Backspace and Ctrl+U', async () => {
    // A terminal without control codes has no such keys.
    vi.stubEnv('TERM', 'xterm');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { accepted } = await ask('Six\u007F\u007Fan\r', 'Tea\u0015San\r', '\r');
    expect(accepted).toEqual(['San']);
  });

  it('are all accepted if several are pasted at once', async () => {
    const { accepted, shown } = await ask('Siân\rSiân\rAnn\rAnn\r\r');
    expect(accepted).toEqual(['Siân', 'Ann']);
    expect(shown).not.toMatch(/[âA]nn|âS/);
  });

  it('are not changed by arrow keys and other control keys', async () => {
    expect(await ask('\u001B[DSi\u001B[1;5Cân\u001BOP\r', 'Si\tân\r', '\r')).toMatchObject({
      accepted: ['Siân'],
    });
  });

  it('are counted by position if they are rejected', async () => {
    expect(await ask('S\r', 'S\r', 'Ann\r', 'Ann\r', '\r')).toMatchObject({
      accepted: ['Ann'],
      rejected: [1],
    });
  });

  it('are all discarded on Ctrl+C', async () => {
    await expect(ask('Siân\r', 'Siân\r', '\u0003')).rejects.toThrow('Nothing was changed');
  });
});

it('names from a file or another command are read one on each line, with any line ending', async () => {
  const input = Readable.from([Buffer.from('Siân\r\n\nRobert Jones\n'), Buffer.from('x\nAnn')]);
  const written: string[] = [];
  const answers = await askNames(
    input as unknown as TerminalInput,
    { write: (text: string) => written.push(text) },
    (name) => (name.length > 1 ? name : undefined),
  );
  expect(answers).toEqual({ accepted: ['Siân', 'Robert Jones', 'Ann'], rejected: [3] });
  expect(written).toEqual([]);
});
