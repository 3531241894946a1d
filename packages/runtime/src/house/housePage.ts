import type { Router } from 'express';
import { statusPage } from '../statusPage/statusPage.ts';
import type { House } from './house.ts';

/** The status page of everything on one machine. */
export const housePage = (house: House): Router =>
  statusPage({
    url: house.url,
    accounts: house.accounts,
    now: () => house.clock.now(),
    states: () =>
      Promise.all(
        house.services.map(async (service) => ({
          name: service.name,
          health: await service.health(),
        })),
      ),
    tokenCommand: 'npx throughcare token',
    accountCommand: 'npx throughcare account',
  });
