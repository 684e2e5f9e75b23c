/** Where one stage writes what it prints. */
export interface StageOutput {
  write: (text: string) => void;
  /** Says that the stage prints nothing more. */
  end: () => void;
}

/**
 * Opens one output for each of several stages that run at the same time. The first stage that has
 * not ended prints at once. What later stages print is kept until every stage before them has ended,
 * so that the printed text reads as if they had run one after another.
 *
 * @param count how many stages there are
 * @param print prints a piece of text
 */
export function openOrderedOutputs(count: number, print: (text: string) => void): StageOutput[] {
  const pending = Array.from({ length: count }, () => '');
  const ended = pending.map(() => false);
  let current = 0;
  const advance = () => {
    while (current < count && ended[current]) {
      current += 1;
      flush();
    }
  };
  const flush = () => {
    if (pending[current]) print(pending[current] ?? '');
    pending[current] = '';
  };
  return pending.map((_, place) => ({
    write: (text) => {
      if (place === current) print(text);
      else pending[place] = `${pending[place] ?? ''}${text}`;
    },
    end: () => {
      ended[place] = true;
      advance();
    },
  }));
}
