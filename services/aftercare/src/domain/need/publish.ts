import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { NeedEvent } from './evolve.ts';

export const needPublishers: Publishers<Pathway, NeedEvent> = { 'need-heard': nobody };
