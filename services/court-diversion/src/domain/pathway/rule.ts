import type { Rule as RuleOf } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import type { CourtEvent } from '../events.ts';
import type { Pathway } from './state.ts';

/** What follows from the state and the clock by itself at the court. */
export type Rule = RuleOf<Pathway, CourtEvent, CourtDiversionSettings>;
