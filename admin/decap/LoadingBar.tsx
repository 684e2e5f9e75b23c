import { deskWords } from '../../src/words/desk-en-gb.ts';

/**
 * The bar at the top of the window while Decap loads something. The bundle uses it in place of the
 * package that Decap uses. That package draws its bar again for every frame, which keeps a slow
 * computer busy while it loads. Its bar also moves for people who asked for less motion.
 */
export default function LoadingBar() {
  return <div className="loading-bar" role="progressbar" aria-label={deskWords.loading} />;
}

/** Ignores the colours that Decap sets for the package's bar. This bar has the desk's colours. */
LoadingBar.config = () => undefined;
