/**
 * Runs a command. The exit code is the number that the command resolves to, or 0. Where it fails, the
 * message of its error is printed without a stack: it says what a person can do.
 */
export async function runCommand(command: () => Promise<unknown>): Promise<void> {
  try {
    const code = await command();
    process.exitCode = typeof code === 'number' ? code : 0;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    process.exitCode = 1;
  }
}
