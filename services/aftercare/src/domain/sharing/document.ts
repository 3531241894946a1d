import { type DocumentType, evolveBy, only, put } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { Queue } from './queue.ts';
import type { Plan, Sharing, SharingEvent } from './state.ts';

const isEmpty = ({ given, nobody, takenBack }: Plan): boolean =>
  given.length + nobody.length + takenBack.length === 0;

export const sharing: DocumentType<Sharing, SharingEvent, AftercareSettings> = {
  kind: 'sharing',
  idParam: 'sharingId',
  empty: (id) => ({
    id,
    turn: 0,
    runs: false,
    gathered: false,
    called: false,
    queues: {},
    plan: null,
  }),
  evolve: evolveBy<Sharing, SharingEvent>({
    'sharing-called': (state, { queue }) => ({
      ...state,
      called: true,
      queues: queue ? put(state.queues, queue.id, queue) : state.queues,
    }),
    'sharing-begun': (state) => ({
      ...state,
      turn: state.turn + 1,
      runs: true,
      gathered: false,
      called: false,
    }),
    // Who calls while it waits is looked at by it.
    'places-contested': (state) => ({ ...state, gathered: true, called: false }),
    'places-shared': (state, { plan, empty, more }) => {
      // Whoever has called since may wait in a queue that was empty when it was looked at.
      const queues = state.called
        ? state.queues
        : only(state.queues, (_queue, id) => !empty.includes(id));
      const done = isEmpty(plan);
      return {
        ...state,
        queues,
        called: state.called || more,
        runs: !done,
        plan: done ? null : plan,
      };
    },
    'plan-carried-out': (state, { again }) => ({
      ...state,
      called: state.called || again,
      runs: false,
      plan: null,
    }),
  }),
  // Whoever waits for a place is owed it in their own document.
  duties: 'none',
  rules: ({ called, runs }) => (called && !runs ? [{ type: 'sharing-begun' }] : []),
  followUps(event, { turn, plan }) {
    if (event.type === 'sharing-begun')
      return [{ name: 'share-places', key: String(turn), payload: { turn } }];
    if (event.type === 'places-contested')
      return [
        {
          name: 'share-places',
          key: `${turn}/gathered`,
          payload: { turn },
          notBefore: event.until,
        },
      ];
    return event.type === 'places-shared' && plan
      ? [{ name: 'carry-out-plan', key: String(turn), payload: { turn } }]
      : [];
  },
  views: {},
};

/** What a call changes: nothing where the sharing that comes next will look at it anyhow. */
export const call = ({ called, queues }: Sharing, queue: Queue | null): SharingEvent[] =>
  called && (queue === null || queues[queue.id]) ? [] : [{ type: 'sharing-called', queue }];
