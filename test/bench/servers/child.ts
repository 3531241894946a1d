/**
 * The child's side of a server under test: says that it is ready, answers questions by name, and ends when told to —
 * or when its parent is gone, so that no server outlives a benchmark that was killed.
 */
export type Answers = Readonly<Record<string, () => unknown>>;
export type Question = { readonly id: number; readonly ask: string };
export type Said =
  | { readonly ready: unknown }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string };

export function ready(about: unknown, answers: Answers, stop: () => Promise<void> | void): void {
  const tell = (said: Said) => process.send?.(said);
  const end = async () => {
    await stop();
    process.exit(0);
  };
  process.once('disconnect', () => void end());
  process.on('message', ({ id, ask }: Question) => {
    if (ask === 'stop') void end();
    else answer(id, ask, answers).then(tell);
  });
  tell({ ready: about });
}

async function answer(id: number, ask: string, answers: Answers): Promise<Said> {
  try {
    return { id, answer: await answers[ask]?.() };
  } catch (error) {
    return { id, failed: String(error) };
  }
}
