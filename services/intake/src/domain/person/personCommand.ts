import {
  type Actor,
  type AnyCommand,
  type CommandSpec,
  hasRole,
  type Refusal,
  refuse,
} from '@throughcare/record';
import { command } from '../../bind.ts';
import type { IntakeSettings } from '../../settings.ts';
import { outreachOf } from '../death/outreach.ts';
import type { IntakeEvent } from '../events.ts';
import { merging } from '../merging.ts';
import type { Pathway } from '../pathway/state.ts';

import { isOpened } from './personOf.ts';
import { movedTo } from './readPerson.ts';

type Spec<Path extends string, Body> = CommandSpec<
  Pathway,
  IntakeEvent,
  IntakeSettings,
  Path,
  Body
>;

/** What a command bears: a removed record takes none at all; `reaches-out` waits while a death is reported. */
type Kind = 'reaches-out' | 'goes-on' | 'always' | 'merges';

/**
 * A command on a person: what holds for all of them, said once. Nobody there is 404; a merged record says where the
 * person is now; a death stops what reaches out or goes on with the case, and is told to intake's side only.
 */
export const personCommand =
  (kind: Kind) =>
  <const Path extends string, Body>(spec: Spec<Path, Body>): AnyCommand =>
    command<Path, Body>({
      ...spec,
      decide(input, state, context): IntakeEvent[] | Refusal {
        if (!isOpened(state) && !spec.opens) return refuse.notFound();
        const decided = spec.decide(input, state, context);
        // Whoever may not know of the record learns neither where it went nor that it is closed.
        if ('refused' in decided && decided.refused === 'not-found') return decided;
        const moved = kind === 'merges' ? movedTo(state) : merging.guard(state);
        return moved ?? barred(kind, state, context.actor) ?? decided;
      },
    });

function barred(kind: Kind, state: Pathway, actor: Actor): Refusal | null {
  const outreach = outreachOf(state);
  const stops = outreach === 'STOPPED' && kind !== 'always' && kind !== 'merges';
  const waits = outreach === 'PAUSED' && kind === 'reaches-out';
  if (!stops && !waits) return null;
  return hasRole(actor, 'NGOC', 'NGOW', 'PEER', 'PROV')
    ? refuse.conflict('closed', 'This is closed.')
    : refuse.conflict('outreach-stopped', 'A death is reported; nothing may go on.');
}
