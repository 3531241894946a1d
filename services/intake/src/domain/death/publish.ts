import { intakeEventTypes as told } from '@throughcare/contracts';
import { type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { toBoth } from '../pathway/toBoth.ts';
import type { DeathEvent } from './evolve.ts';

export const deathPublishers: Publishers<Pathway, DeathEvent> = {
  'death-reported': ({ report: { reportId } }) =>
    toBoth((audience) => publication(told.deathReported, audience, { reportId })),
  'death-verified': ({ reportId }) =>
    toBoth((audience) => publication(told.deathVerified, audience, { reportId })),
  'death-retracted': ({ reportId }) =>
    toBoth((audience) => publication(told.deathRetracted, audience, { reportId })),
};
