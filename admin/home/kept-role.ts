import { useState } from 'react';
import { roles, type Role } from './home-entries.ts';

const storageKey = 'desk-role';

/** The role that this browser keeps, and a function that changes it. */
export function useKeptRole(): [role: Role, keep: (role: Role) => void] {
  const [role, setRole] = useState(readRole);
  return [
    role,
    (chosen) => {
      localStorage.setItem(storageKey, chosen);
      setRole(chosen);
    },
  ];
}

function readRole(): Role {
  const kept = localStorage.getItem(storageKey);
  return roles.find((each) => each === kept) ?? 'editor';
}
