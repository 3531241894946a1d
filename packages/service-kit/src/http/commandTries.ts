import type { AnyCommand, Context } from '@throughcare/record';
import type { DecisionTools } from './commandDecision.ts';
import { causeOf } from './commandDecision.ts';
import type { CommandRequest } from './commandRequest.ts';
import { Refused } from './halt.ts';

/**
 * Runs a command, and where it counts tries, counts this one before: only what was not answered with 404 is taken back.
 * Throws Refused where there were too many.
 */
export async function counted<T>(
  command: AnyCommand,
  asked: CommandRequest,
  writeId: string,
  tools: DecisionTools,
  run: () => Promise<T>,
): Promise<T> {
  const { tries } = command;
  if (!tries) return run();
  const { actor, input } = asked;
  // The request and not its key alone: one key with many codes is many tries.
  const tryId = tools.secrets.hash(`try/${writeId}/${JSON.stringify(input)}`);
  const change = (part: string, decide: (state: never, context: Context<never>) => unknown) =>
    tools.runner.run({
      type: tries.on,
      id: tries.of(actor),
      cause: causeOf(actor, `${tryId}/${part}`),
      opens: true,
      decide: decide as never,
    });
  const ran = await change('count', (state, context) => tries.counts(state, tryId, context));
  if ('refusal' in ran) throw new Refused(ran.refusal);
  const takeBack = () =>
    change('take-back', (state, context) => tries.takesBack(state, tryId, context));
  try {
    const done = await run();
    await takeBack();
    return done;
  } catch (error) {
    // A failure of the store may stand in the way of this too: then the try stays counted, and that is the safe side.
    if (!isWrong(error)) await takeBack().catch(() => undefined);
    throw error;
  }
}

const isWrong = (error: unknown): boolean =>
  error instanceof Refused && error.refusal.refused === 'not-found';
