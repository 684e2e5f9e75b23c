import { gitLab } from './host-kinds.ts';
import { testPublishing, useHostDesk } from './host-journey.ts';
import { testTogether } from './host-together.ts';
import { testTroubles } from './host-troubles.ts';

const desk = useHostDesk(gitLab);

testPublishing(gitLab, desk);
testTroubles(gitLab, desk);
testTogether(gitLab, desk);
