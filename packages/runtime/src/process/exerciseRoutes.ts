import type { Instant } from '@throughcare/contracts';
import type { Clock, Service } from '@throughcare/service-kit';
import express, { type Router } from 'express';

/** What whoever moves the clock of an exercise must know of a service before they move it on. */
export type Rest = {
  readonly atRest: boolean;
  /** Equal readings mean that nothing happened in between. */
  readonly changes: number;
  readonly now: Instant;
  readonly nextDue: Instant | null;
  readonly nextOwing: Instant | null;
};

/** Only where the clock is one of an exercise. */
export function exerciseRoutes(service: Service, clock: Clock): Router {
  const router = express.Router();
  router.get(`/${service.name}/exercise`, async (_request, response) => {
    const rest: Rest = {
      atRest: await service.atRest(),
      changes: service.changes(),
      now: clock.now(),
      nextDue: (await service.firstDue())?.dueAt ?? null,
      nextOwing: await service.nextOwing(),
    };
    response.json(rest);
  });
  return router;
}
