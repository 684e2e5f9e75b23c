import { everHeld, isShallow } from '../../review/history/history.ts';
import type { Options } from '../../runtime/options.ts';
import { registerMemory } from '../../runtime/paths.ts';
import { keyOfRules } from '../../runtime/rules-key.ts';
import { openMemory } from '../../runtime/memory.ts';
import type { Register, RegisterStory } from '../../library/register/entry.ts';
import { registerWords } from '../../words/register-en-gb.ts';
import { readRegister, type Looked } from '../../library/register/read-register.ts';

/**
 * Reads the register; of some stories alone, where they are named. Where those appear depends on
 * all the others, so these are read as well.
 *
 * @throws Error where one of them was never held
 */
export async function readRegisterOf(options: Options, ids: readonly string[]): Promise<Register> {
  const memory = await openMemory<Looked>(registerMemory);
  const register = await readRegister(options, memory, keyOfRules(), ever(options));
  await memory.save();
  return ids.length === 0 ? register : { ...register, stories: named(register, ids) };
}

/**
 * Reads of the register the one story that a receipt is of, and no other. What is known of the
 * others is not forgotten: the memory is not written.
 *
 * @throws Error where it was never held
 */
export async function readStoryOf(options: Options, id: string): Promise<Register> {
  const memory = await openMemory<Looked>(registerMemory);
  const only = { ...options, only: [id] };
  const register = await readRegister(only, memory, keyOfRules(), ever(options));
  return { ...register, stories: named(register, [id]) };
}

function ever({ contentDir }: Options): string[] {
  if (isShallow(contentDir)) console.error(registerWords.history.shallow);
  return everHeld(contentDir) ?? [];
}

function named(register: Register, ids: readonly string[]): RegisterStory[] {
  const stories = register.stories.filter(({ id }) => ids.includes(id));
  const unknown = ids.filter((id) => !stories.some((story) => story.id === id));
  if (unknown.length === 0) return stories;
  throw new Error(
    `No story of this id was ever held here: ${unknown.join(', ')}. \`npm run register\` lists them all.`,
  );
}
