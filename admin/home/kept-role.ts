import { useState } from 'react';
import { deskRoles, type DeskRole } from '../../src/checks/desk-roles.ts';

const storageKey = 'desk-role';

/** The role that this browser keeps, and a function that changes it. */
export function useKeptRole(): [role: DeskRole, keep: (role: DeskRole) => void] {
  const [role, setRole] = useState(readRole);
  return [
    role,
    (chosen) => {
      localStorage.setItem(storageKey, chosen);
      setRole(chosen);
    },
  ];
}

function readRole(): DeskRole {
  const kept = localStorage.getItem(storageKey);
  return deskRoles.find((each) => each === kept) ?? 'editor';
}
