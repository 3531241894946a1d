import type { RequestHandler } from 'express';
import { sendFailure } from './problems.ts';

/** Answers a question; one that fails is told to `onError`, and to whoever asked as a failure. */
export const answering =
  (onError: (error: unknown) => void) =>
  (question: () => Promise<object>): RequestHandler =>
  async (_request, response) => {
    try {
      response.json(await question());
    } catch (error) {
      onError(error);
      sendFailure(response, error);
    }
  };
