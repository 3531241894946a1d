import type { KeyObject } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { z } from 'zod';
import { type Caller, callerOf } from './caller.ts';
import type { Intake } from './intake.ts';
import { hasStatus, Refusal } from './refusal.ts';

type AppOptions = {
  readonly intake: Intake;
  readonly publicKey: KeyObject;
  /** Called after each COMMIT. */
  readonly committed: () => void;
};

const Ref = z.uuid();
const Key = z.string().regex(/^[!-~]{1,200}$/);
const Body = z.strictObject({
  n: z.int().min(0).max(1_000_000).exactOptional(),
  note: z.string().max(200).exactOptional(),
});

/** The way in: who calls, may they, is it of the right shape; then one transaction, then the answer. */
export function appOf({ intake, publicKey, committed }: AppOptions): Express {
  const app = express();
  app.use(express.json({ limit: '256kb' }));
  app.post('/intake/people/:pathwayRef/*action', (request, response) => {
    const caller = callerOf(request.headers.authorization, publicKey);
    mayAccept(caller);
    const { status, answer } = intake.accept({
      caller,
      ref: parsed(Ref, request.params.pathwayRef, 'invalid-ref'),
      action: request.params.action,
      key: parsed(Key, request.headers['idempotency-key'], 'invalid-idempotency-key'),
      body: parsed(Body, request.body, 'invalid-body'),
      now: new Date().toISOString(),
    });
    committed();
    response.status(status).type('json').send(answer);
  });
  app.use(refused);
  return app;
}

function mayAccept({ roles }: Caller): void {
  if (!roles.includes('INTAKE')) throw new Refusal(403, 'role');
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, code: string): T {
  const { success, data } = schema.safeParse(value);
  if (!success) throw new Refusal(422, code);
  return data;
}

const refused: ErrorRequestHandler = (error, _request, response, _next) => {
  if (error instanceof Refusal) response.status(error.status).json({ code: error.code });
  else if (hasStatus(error)) response.status(error.status).json({ code: 'bad-request' });
  else {
    console.error('by hand', error);
    response.status(500).json({ code: 'internal' });
  }
};
