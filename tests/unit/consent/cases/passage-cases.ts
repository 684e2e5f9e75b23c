import { story, teller } from './case-story.ts';
import type { CaseStory } from './case-story.ts';

const passage = (lang: string, words: string) => ({
  body: `<Passage lang="${lang}">\n\n${words}\n\n</Passage>`,
});
const punjabi = passage('pa', 'ਮੇਰੀ ਧੀ Sarah ਨੇ ਕਿਹਾ ਕਿ ਉਹ ਆਵੇਗੀ।');

/** The cases of names in a passage in another language, by their number in `docs/cases.md`. */
export const passageCases: Record<number, CaseStory> = {
  380: story([teller()], punjabi),
  381: story([teller()], passage('pl', 'Moja córka Sarah powiedziała, że wróci.')),
  382: story([teller()], passage('pl', 'Pani z opieki przyszła w czwartek. Mama się bała.')),
  383: story([teller()], { ...punjabi, front: { names: [{ word: 'Sarah', is: 'pseudonym' }] } }),
};
