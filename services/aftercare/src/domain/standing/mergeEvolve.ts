import type { Handlers } from '../handlers.ts';
import { giveBack, letGo, type MergeEvent, receive } from './merge.ts';

export const mergeHandlers: Handlers<MergeEvent> = {
  'merged-into': (state, { keptRef }) => ({ ...state, mergedInto: keptRef }),
  absorbed: (state, { removedRef }) =>
    state.absorbed.includes(removedRef)
      ? state
      : { ...state, absorbed: [...state.absorbed, removedRef] },
  unmerged: (state) => ({ ...state, mergedInto: null }),
  separated: (state, { removedRef }) => ({
    ...state,
    absorbed: state.absorbed.filter((ref) => ref !== removedRef),
  }),
  'items-received': (state, { from, items }) => receive(state, items, from),
  /** The kept reference has let go already, so this one stands by itself, whether it has heard so or not. */
  'items-given-back': (state, { items }) => ({ ...giveBack(state, items), mergedInto: null }),
  'items-let-go': (state, { from }) => letGo(state, from),
};
