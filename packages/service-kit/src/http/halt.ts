import type { Refusal } from '@throughcare/record';
import type { Response } from 'express';
import { sendRefusal } from './problems.ts';

/** Thrown by a step of a handler that ends the request with an answer of its own; the steps after it do not run. */
export class Halt extends Error {
  override readonly name: string = 'Halt';
  readonly answer: (response: Response) => void;

  constructor(answer: (response: Response) => void) {
    super('answered');
    this.answer = answer;
  }
}

/** The request ends with a refusal. */
export class Refused extends Halt {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, open?: readonly string[]) {
    super((response) => sendRefusal(response, refusal, open));
    this.refusal = refusal;
  }
}
