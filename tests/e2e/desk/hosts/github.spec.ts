import { fullPass } from '../../pass-tags.ts';
import { gitHub } from './host-kinds.ts';
import { testPublishing, useHostDesk } from './host-journey.ts';
import { testTogether } from './host-together.ts';
import { testTroubles } from './host-troubles.ts';

const desk = useHostDesk(gitHub);

testPublishing(gitHub, desk, fullPass);
testTroubles(gitHub, desk);
testTogether(gitHub, desk);
