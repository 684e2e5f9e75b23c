import { useId } from 'react';
import { homeWords } from '../../src/words/home-en-gb.ts';
import { roles, type Role } from './home-entries.ts';

interface RoleChoiceProps {
  role: Role;
  onChoose: (role: Role) => void;
}

/** Asks what somebody does at the desk. The answer changes only what is listed first. */
export function RoleChoice({ role, onChoose }: RoleChoiceProps) {
  const { question, options, kept } = homeWords.role;
  const id = useId();
  return (
    <fieldset className="home-role" aria-describedby={id}>
      <legend>{question}</legend>
      {roles.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="home-role"
            checked={each === role}
            onChange={() => onChoose(each)}
          />{' '}
          {options[each]}
        </label>
      ))}
      <p id={id}>{kept}</p>
    </fieldset>
  );
}
