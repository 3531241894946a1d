import {
  accountHandlers,
  type DocumentType,
  evolveBy,
  nobody,
  publishBy,
} from '@throughcare/record';
import type { Settings } from '../settings.ts';
import { bookingOwed } from './custody/booking.ts';
import { disagreementsOwed } from './custody/disagreements.ts';
import { custodyHandlers } from './custody/evolve.ts';
import { custodyPublishers } from './custody/publish.ts';
import { custodyView } from './custody/view.ts';
import { enrolmentHandlers } from './enrolment/evolve.ts';
import { enrolmentPublishers } from './enrolment/publish.ts';
import { enrolmentView } from './enrolment/view.ts';
import type { PathwayEvent } from './events.ts';
import { changesOf } from './feedRow/changes.ts';
import { heardHandlers } from './heard/evolve.ts';
import { duties, registers } from './lists.ts';
import { merging } from './merging.ts';
import { ostHandlers } from './ost/evolve.ts';
import { ostPublishers } from './ost/publish.ts';
import { ostView } from './ost/view.ts';
import { emptyPathway, type PathwayState } from './person/state.ts';
import { planHandlers } from './plan/evolve.ts';
import { planPublishers } from './plan/publish.ts';
import { planView } from './plan/view.ts';
import { rules } from './rules.ts';

/** A person in this service: custody, preparation of release, programmes, substitution treatment. */
export const pathway: DocumentType<PathwayState, PathwayEvent, Settings> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: emptyPathway,
  evolve: evolveBy<PathwayState, PathwayEvent>({
    ...custodyHandlers,
    ...planHandlers,
    ...enrolmentHandlers,
    ...ostHandlers,
    ...heardHandlers,
    ...accountHandlers<PathwayState>(),
    ...merging.handlers,
  }),
  rules,
  publish: publishBy<PathwayState, PathwayEvent>({
    ...custodyPublishers,
    ...planPublishers,
    ...enrolmentPublishers,
    ...ostPublishers,
    heard: nobody,
    'referral-found-duplicate': nobody,
    'account-heard': nobody,
    ...merging.publishers,
  }),
  followUps: (event, state) => [
    ...changesOf(event, state),
    ...disagreementsOwed(event),
    ...bookingOwed(event),
    ...merging.owed(state),
  ],
  duties,
  registers,
  entities: (state) => [
    { [state.ref]: state.episodes },
    plansOf(state),
    state.enrolments,
    state.osts,
  ],
  views: { custody: custodyView, plan: planView, enrolment: enrolmentView, ost: ostView },
};

const plansOf = ({ episodes }: PathwayState) =>
  Object.fromEntries(Object.values(episodes).map(({ id, plan }) => [id, plan]));
