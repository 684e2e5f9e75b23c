import { startDesk } from './decap/start-desk.ts';
import '../src/styles/fonts.css';
import '../src/styles/tokens.css';
import './desk.css';
import './access/access.css';
import './editor/body.css';
import './checklist/checklist.css';
import './questions/questions.css';

await startDesk(window);
