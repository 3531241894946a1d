/**
 * The child's side of a server under test: says that it is ready, answers questions by name, and ends when told to —
 * or when its parent is gone, so that no server outlives a benchmark that was killed.
 */
export type Answers = Readonly<Record<string, (about: unknown) => unknown>>;
export type Question = { readonly id: number; readonly ask: string; readonly about?: unknown };
export type Said =
  | { readonly ready: unknown }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string };

/** Nobody waits for a child any more that is not ready yet. */
const orphaned = () => process.exit(1);
process.once('disconnect', orphaned);
/** Milliseconds for an orderly end: what a child waits for may be gone with its parent. */
const lastPatience = 8_000;

export function ready(about: unknown, answers: Answers, stop: () => Promise<void> | void): void {
  const tell = (said: Said) => process.send?.(said);
  const end = async () => {
    setTimeout(() => process.exit(1), lastPatience);
    await stop();
    process.exit(0);
  };
  process.off('disconnect', orphaned);
  process.once('disconnect', () => void end());
  process.on('message', (question: Question) => {
    if (question.ask === 'stop') void end();
    else answer(question, answers).then(tell);
  });
  tell({ ready: about });
}

async function answer({ id, ask, about }: Question, answers: Answers): Promise<Said> {
  try {
    return { id, answer: await answers[ask]?.(about) };
  } catch (error) {
    return { id, failed: String(error) };
  }
}
