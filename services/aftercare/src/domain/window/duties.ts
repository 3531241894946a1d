import { type Duty, inOrder, listed, oneDesk, waiting } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { isBreached } from './contactsFor.ts';
import { checkpointDueAt } from './rules.ts';

/** The weeks after a release: with the coordinator once a checkpoint has passed without contact, else until the next one. */
export const windowsOwed = (state: Pathway): Duty[] =>
  inOrder(state.windows).flatMap((window): Duty[] => {
    const { id, from } = window;
    const due = checkpointDueAt(state, window);
    if (!window.closed && isBreached(state, window))
      return [
        listed(
          'breached',
          { kind: 'OVERDOSE_WINDOW', id, due, moves: due },
          { key: oneDesk, sort: `${from}/${id}` },
        ),
      ];
    return due === null ? [] : [waiting('OVERDOSE_WINDOW', id, due)];
  });
