import { homeWords } from '../../src/words/home-en-gb.ts';

/** The link to the first page of the desk. */
export function ToHome() {
  return (
    <a className="to-home" href="#/">
      {homeWords.goTo.home}
    </a>
  );
}
