import { deskWords } from '../../src/words/desk-en-gb.ts';

/**
 * The bar at the top of the window while Decap loads something. The bundle uses it in place of the
 * package that Decap uses: that one draws its bar anew for every frame, which keeps a slow computer
 * busy just while it loads, and moves also for people who asked for less motion.
 */
export default function LoadingBar() {
  return <div className="loading-bar" role="progressbar" aria-label={deskWords.loading} />;
}

/** Takes Decap's colours for the package's bar. This bar has the desk's own colours. */
LoadingBar.config = () => undefined;
