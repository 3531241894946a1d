import type { Response } from 'express';

/** Thrown by a step of a handler that ends the request with an answer of its own; the steps after it do not run. */
export class Halt extends Error {
  override readonly name = 'Halt';
  readonly answer: (response: Response) => void;

  constructor(answer: (response: Response) => void) {
    super('answered');
    this.answer = answer;
  }
}
