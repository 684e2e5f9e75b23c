/** A task that keeps some of the machine's cores busy. */
export interface Task {
  name: string;
  cores: number;
  /** The names of the tasks that must end before this task starts. */
  after?: readonly string[];
}

/**
 * Runs tasks, several at a time if the machine has enough cores. Tasks start in the given order. If
 * a task needs more cores than are free, later tasks that need fewer start before it. A task that
 * needs more cores than the machine has runs alone.
 *
 * @param tasks the tasks, each after the tasks that it waits for
 * @param cores the number of cores of the machine
 * @param run runs one task; the promise must not reject
 * @returns the results in the order of the tasks
 */
export async function runScheduled<T extends Task, R>(
  tasks: readonly T[],
  cores: number,
  run: (task: T, place: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = new Map(tasks.map((task, place) => [task, place]));
  const running = new Map<T, Promise<void>>();
  const isPending = (name: string) =>
    [...waiting.keys(), ...running.keys()].some((task) => task.name === name);
  const canStart = (task: T) => {
    const busy = [...running.keys()].reduce((sum, each) => sum + each.cores, 0);
    const fits = busy === 0 || busy + task.cores <= cores;
    return fits && !(task.after ?? []).some(isPending);
  };
  while (waiting.size > 0 || running.size > 0) {
    for (const [task, place] of waiting) {
      if (!canStart(task)) continue;
      waiting.delete(task);
      const ended = run(task, place).then((result) => {
        results[place] = result;
        running.delete(task);
      });
      running.set(task, ended);
    }
    if (running.size === 0) throw new Error('The remaining tasks wait for each other.');
    await Promise.race(running.values());
  }
  return results;
}
