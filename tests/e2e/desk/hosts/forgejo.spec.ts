import { fullPass } from '../../pass-tags.ts';
import { forgejo } from './host-kinds.ts';
import { testPublishing, useHostDesk } from './host-journey.ts';
import { testTogether } from './host-together.ts';
import { testTroubles } from './host-troubles.ts';

const desk = useHostDesk(forgejo);

testPublishing(forgejo, desk, fullPass);
testTroubles(forgejo, desk);
testTogether(forgejo, desk);
