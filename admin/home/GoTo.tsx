import { useId } from 'react';
import { kinds } from '../../src/story/vocabulary.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';

const { goTo } = homeWords;
const { collections, one } = deskWords;

interface GoToProps {
  /** The address of the sheets to print; undefined if the site beside the desk has none. */
  sheetsHref?: string | undefined;
}

/** The way to everything else at the desk. */
export function GoTo({ sheetsHref }: GoToProps) {
  const id = useId();
  const isKind = (name: string) => kinds.some((kind) => kind === name);
  const lists = Object.entries(collections).filter(([name]) => !isKind(name));
  return (
    <nav className="home-go" aria-labelledby={id}>
      <h2 id={id}>{goTo.title}</h2>
      <h3>{goTo.stories}</h3>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={`#/collections/${kind}`}>{collections[kind]}</a>
          </li>
        ))}
        <li>
          <a href="#/workflow">{goTo.board}</a>
        </li>
      </ul>
      {sheetsHref !== undefined && (
        <>
          <h3>{goTo.paper}</h3>
          <ul>
            <li>
              <a href={sheetsHref}>{goTo.sheets}</a>
            </li>
          </ul>
        </>
      )}
      <h3>{goTo.lists}</h3>
      <ul>
        {lists.map(([name, label]) => (
          <li key={name}>
            <a href={`#/collections/${name}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way to the form of a new story of each kind. */
export function BeginStory() {
  const id = useId();
  return (
    <nav className="home-begin" aria-labelledby={id}>
      <h2 id={id}>{goTo.newStory}</h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={`#/collections/${kind}/new`}>{one[kind]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
