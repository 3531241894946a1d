import type { DocumentType } from '@throughcare/record';
import type { CourtDiversionSettings } from '../settings.ts';
import type { CourtEvent } from './events.ts';
import { hearingView } from './hearing/view.ts';
import { indexes } from './lists.ts';
import { merging } from './merging.ts';
import { orderView } from './order/view.ts';
import { evolve } from './pathway/evolve.ts';
import { publish } from './pathway/publish.ts';
import { emptyPathway, type Pathway } from './pathway/state.ts';
import { dueAt, rules } from './rules.ts';

/** A person's document at the court: candidates, orders, hearings, and what other services told. */
export const pathway: DocumentType<Pathway, CourtEvent, CourtDiversionSettings> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: emptyPathway,
  evolve,
  rules,
  publish,
  followUps: (_event, state) => merging.owed(state),
  dueAt,
  index: indexes,
  entities: (state) => ({ ...state.orders, ...state.hearings }),
  views: { order: orderView, hearing: hearingView },
};
