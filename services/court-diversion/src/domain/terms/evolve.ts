import type { Handlers } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { TermsEvent } from './events.ts';

export const termsHandlers: Handlers<Pathway, TermsEvent> = {
  issued: changes((_order, { terms, graceDays, done: issued }) => ({
    terms,
    graceDays,
    issued,
    phase: 1,
  })),
  varied: changes(({ terms: before, variations }, { terms, reason, done }) =>
    before ? { terms, variations: [...variations, { before, reason, done }] } : {},
  ),
};
