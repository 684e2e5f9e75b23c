/** Does one thing after the other: decap-server, and what is done beside it, share one work tree. */
export type InTurn = <T>(act: () => Promise<T>) => Promise<T>;

/** A queue of its own. What fails in it fails for who asked, and holds nobody up. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
}
