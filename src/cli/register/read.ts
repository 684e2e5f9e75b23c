import { everHeld } from '../../build/history.ts';
import type { Options } from '../../build/options.ts';
import { registerMemory } from '../../build/paths.ts';
import { keyOfRules } from '../../build/rules-key.ts';
import { openMemory } from '../../library/memory.ts';
import type { Register } from '../../library/register/entry.ts';
import { readRegister, type Looked } from '../../library/register/read-register.ts';

/**
 * Reads the register; of some stories alone, where they are named.
 *
 * @throws Error where one of them was never held
 */
export async function readRegisterOf(options: Options, ids: readonly string[]): Promise<Register> {
  const { contentDir } = options;
  const memory = await openMemory<Looked>(registerMemory);
  const register = await readRegister(options, memory, keyOfRules(), everHeld(contentDir) ?? []);
  await memory.save();
  if (ids.length === 0) return register;
  const stories = register.stories.filter(({ id }) => ids.includes(id));
  const unknown = ids.filter((id) => !stories.some((story) => story.id === id));
  if (unknown.length === 0) return { ...register, stories };
  throw new Error(
    `No story of this id was ever held here: ${unknown.join(', ')}. \`npm run register\` lists them all.`,
  );
}
