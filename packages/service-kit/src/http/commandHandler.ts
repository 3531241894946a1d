import type { AnyCommand } from '@throughcare/record';
import type { RequestHandler } from 'express';
import type { AskingAs } from '../engine/asking.ts';
import type { Claims } from '../engine/claims.ts';
import { writeIdOf } from '../engine/idempotency.ts';
import type { MovesOf } from '../engine/moves.ts';
import { type WaitFor, waitAsAsked } from './after.ts';
import { commandAnswer } from './commandAnswer.ts';
import { type DecisionTools, decideAndWrite, rehearse } from './commandDecision.ts';
import { commandReader } from './commandRequest.ts';
import { targetOf } from './commandTarget.ts';
import { counted } from './commandTries.ts';
import { Halt } from './halt.ts';
import { sendFailure } from './problems.ts';

export type CommandTools = DecisionTools & {
  readonly claims: Claims;
  readonly askingAs: AskingAs;
  readonly movesOf: MovesOf;
  readonly waitFor: WaitFor;
  readonly onError: (error: unknown, command: string) => void;
};

/**
 * One command over HTTP, step by step: role, shape, key and precondition; what it waits for; which document; decide and write;
 * answer. A step that ends the request throws Halt. All ways out: docs/life-of-a-request.md.
 */
export function commandHandler(command: AnyCommand, tools: CommandTools): RequestHandler {
  const read = commandReader(command);
  const answer = commandAnswer(command, tools);

  return async (request, response) => {
    try {
      const asked = read(request, response);
      await waitAsAsked(tools.waitFor, asked.actor, request, response);
      const writeId = writeIdOf(tools.secrets, asked.actor, asked.key);
      const done = await counted(command, asked, writeId, tools, async () => {
        const target = await targetOf(command, asked.input, writeId, {
          ...tools,
          rehearse: (id) => rehearse(command, asked, { writeId, target: id }, tools),
        });
        return decideAndWrite(command, asked, { writeId, target }, tools);
      });
      answer(response, tools.askingAs(asked.actor), done, asked.input.params);
    } catch (error) {
      if (error instanceof Halt) return error.answer(response);
      tools.onError(error, command.name);
      sendFailure(response, error);
    }
  };
}
