import { useId } from 'react';
import { deskRoles, type DeskRole } from '../../src/checks/desk-roles.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';

interface RoleChoiceProps {
  role: DeskRole;
  onChoose: (role: DeskRole) => void;
}

/** Asks what somebody does at the desk. The answer changes only what is listed first. */
export function RoleChoice({ role, onChoose }: RoleChoiceProps) {
  const { question, options, kept } = homeWords.role;
  const id = useId();
  return (
    <fieldset className="home-role" aria-describedby={id}>
      <legend>{question}</legend>
      {deskRoles.map((each) => (
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
