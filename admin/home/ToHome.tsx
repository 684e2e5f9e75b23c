import { homeWords } from '../../src/words/home-en-gb.ts';

/** The way to the first page of the desk, above Decap’s own bars. */
export function ToHome() {
  return (
    <nav className="to-home" aria-label={homeWords.desk}>
      <a href="#/">{homeWords.goTo.home}</a>
    </nav>
  );
}
