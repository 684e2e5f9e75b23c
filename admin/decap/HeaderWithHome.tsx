import Header from 'decap-cms-core/dist/esm/components/App/Header.js';
import { ToHome } from '../home/ToHome.tsx';

/** Decap's header with the way to the first page. The bundle uses it in place of Decap's. */
export default function HeaderWithHome(props: Record<string, unknown>) {
  return (
    <>
      <ToHome />
      <Header {...props} />
    </>
  );
}
