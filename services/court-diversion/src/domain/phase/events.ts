import type { AboutOrder } from '../order/about.ts';
import type { PhaseMove } from './state.ts';

export type PhaseEvent = AboutOrder<'phase-moved', { move: PhaseMove }>;
