/** The output of one stage. */
export interface StageOutput {
  write: (text: string) => void;
  /** Marks the output as complete. */
  end: () => void;
}

/**
 * Opens an output for each of several stages that run at the same time, and prints their texts in
 * the order of the stages. The text of a stage waits until every earlier stage has ended. The
 * result looks as if the stages ran one after another.
 *
 * @param count the number of stages
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
