import Header from 'decap-cms-core/dist/esm/components/App/Header.js';
import { toolbarWords } from '../../src/words/toolbar-en-gb.ts';
import { ToHome } from '../home/ToHome.tsx';

/** Decap's header with the way to the first page. The bundle uses it in place of Decap's. */
export default function HeaderWithHome(props: Record<string, unknown>) {
  return (
    <>
      <nav className="above-header" aria-label={toolbarWords.way}>
        <ToHome />
      </nav>
      <Header {...props} />
    </>
  );
}
