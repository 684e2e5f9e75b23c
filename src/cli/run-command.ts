import { escapeLines } from '../runtime/escape-path.ts';

/**
 * Runs a command. The exit code is the number that the command resolves to, or 0. If the command
 * fails, prints the message of the error without a stack, because the message says what a person
 * can do. The message may contain a path from the repository, so special characters are escaped.
 */
export async function runCommand(command: () => Promise<unknown>): Promise<void> {
  try {
    const code = await command();
    process.exitCode = typeof code === 'number' ? code : 0;
  } catch (cause) {
    console.error(escapeLines(cause instanceof Error ? cause.message : String(cause)));
    process.exitCode = 1;
  }
}
