import type { DocumentType } from '@throughcare/record';
import type { CourtDiversionSettings } from '../settings.ts';
import type { CourtEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { hearingView } from './hearingView.ts';
import { indexes } from './indexes.ts';
import { merging } from './merging.ts';
import { orderView } from './orderView.ts';
import { emptyPathway, type Pathway } from './pathway.ts';
import { publish } from './publish.ts';
import { dueAt, rules } from './rules/index.ts';

/** A person's document at the court: candidates, orders, hearings, and what other services told. */
export const courtPathway: DocumentType<Pathway, CourtEvent, CourtDiversionSettings> = {
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
