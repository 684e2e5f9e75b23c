import { parseArgs } from 'node:util';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { isStoryId } from '../story/story-id.ts';
import { nearest, oneOf } from '../story/suggest.ts';
import { uses, type Use } from '../story/vocabulary.ts';
import { run } from './run.ts';
import { commitNo } from './withdraw/commit.ts';
import { takeDown } from './withdraw/take-down.ts';
import { tell } from './withdraw/tell.ts';

const how = 'Write it as in npm run withdraw -- k7m2qx';

// npm run withdraw -- <id> [--use <use>…] [--pause] [--no-commit]: takes a story down, or one use of
// it, and says what is left to be done by hand. Needs no network, and nothing of the story but its id.
await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      use: { type: 'string', multiple: true, default: [] },
      pause: { type: 'boolean', default: false },
      'no-commit': { type: 'boolean', default: false },
    },
  });
  // What is wrong with the rest of the environment is no reason to leave a story up.
  const { AS_OF, CONTENT_DIR } = process.env;
  const { contentDir, on } = readOptions({ AS_OF, CONTENT_DIR }, dayInLondon(new Date()));
  const no = { id: readId(positionals), on, uses: values.use.map(readUse), pause: values.pause };
  const done = await takeDown(contentDir, no);
  const committed = values['no-commit']
    ? ({ commit: undefined, why: 'asked' } as const)
    : await commitNo(contentDir, no.id, done, process.env);
  console.log(await tell(contentDir, no, done, committed, process.env['SITE_URL']));
  return committed.commit === undefined && committed.why === 'refused' ? 1 : 0;
});

/** The code as it may have been read out or copied: in capitals, in the address of a page, as a path. */
function readId(given: readonly string[]): string {
  const [first = '', ...more] = given;
  if (given.length === 0)
    throw new Error(`Say which story. ${how}; the code stands at the end of its address.`);
  if (more.length > 0) throw new Error(`One story at a time, please. ${how}.`);
  const parts = first.toLowerCase().split(/[/\\?#]/);
  const [id, ...others] = parts
    .map((part) => part.replace(/\.(?:json|yaml)$/, ''))
    .filter(isStoryId);
  if (id !== undefined && others.length === 0) return id;
  throw new Error(
    `That is not the code of a story, so nothing was done. A code is 6 to 12 letters and digits, as in k7m2qx, and stands at the end of the story’s address. ${how}.`,
  );
}

function readUse(given: string): Use {
  const known = uses.find((use) => use === given);
  if (known) return known;
  const meant = nearest(given, uses);
  throw new Error(
    `--use is not a use this library knows, so nothing was done. ${meant ? `Did you mean \`${meant}\`? ` : ''}Write ${oneOf(uses)}.`,
  );
}
