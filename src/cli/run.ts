/**
 * Runs a command, and tells what went wrong in the words of its error alone: what a person can
 * act on stands there, and a stack does not help them. A number the command returns is its exit code.
 */
export async function run(command: () => Promise<unknown>): Promise<void> {
  try {
    const code = await command();
    process.exitCode = typeof code === 'number' ? code : 0;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    process.exitCode = 1;
  }
}
