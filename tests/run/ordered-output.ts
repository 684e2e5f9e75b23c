/** The output of one stage. */
export interface StageOutput {
  write: (text: string) => void;
  /** Marks the output as complete. */
  end: () => void;
}

/**
 * Opens one output for each of several stages that run at the same time. The text of the first
 * stage that has not ended is printed at once. The text of a later stage is kept until every stage
 * before it has ended. The printed text is therefore the same as if the stages ran one after
 * another.
 *
 * @param count how many stages there are
 * @param print prints a text
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
