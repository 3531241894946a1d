import { decidesHere, type OnPathway } from '../pathway/preconditions.ts';
import { hearingState } from './state.ts';

export type OnHearing = OnPathway<{ readonly hearingId: string }>;

const isScheduled: OnHearing = {
  kind: 'conflict',
  code: 'hearing-closed',
  detail: 'The hearing was held or cancelled; set another one.',
  lacks(state, { params }) {
    const hearing = state.hearings[params.hearingId];
    const is = hearing && hearingState(hearing);
    return is && is !== 'SCHEDULED' ? { state: is } : null;
  },
};

/** What every command on a hearing requires first. */
export const onHearing: readonly OnHearing[] = [...decidesHere, isScheduled];
