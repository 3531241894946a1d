import type { ServiceName } from '@throughcare/contracts';
import type { Caller } from '../../journeys/support/caller.ts';
import type { Part } from '../../journeys/support/cast.ts';
import { HeldBack } from '../../journeys/support/heldBack.ts';
import { Journey } from '../../journeys/support/journey.ts';
import type { Tally } from '../frame/tally.ts';

/** An event that tells a service who has to do with a person, kept from that service for a while. */
export type Gap = {
  /** The event that carries it. */
  readonly carries: string;
  /** Who has not read it yet. */
  readonly service: ServiceName;
  readonly who: Part | 'person';
  /** Whether the event lets them in, shuts them out, or leaves them where they are: outside. */
  readonly lets: 'in' | 'out' | 'nobody';
  /** Others, who must not be let in by it. */
  readonly never: readonly Part[];
  /** What must have been before. */
  prepare(journey: Journey): Promise<Prepared>;
};

/** The question, and the step that the event tells of. */
export type Prepared = {
  /** A path; with `POST` before it a command, which is not carried out. */
  readonly asks: string;
  readonly body?: object;
  /** The field of the answer that tells. */
  readonly field?: string;
  /** Who asks, where it is none of the cast. */
  readonly by?: Caller;
  does(): Promise<unknown>;
};

/** Plays one gap: held back, the event changes nothing for anybody; once it is read, it does, and nobody had to help. */
export async function play(gap: Gap, tally: Tally): Promise<void> {
  const { service, carries, who, lets, never, prepare } = gap;
  const held = new HeldBack();
  const journey = await Journey.begin({ around: held.around });
  const expects = async (asker: Part | 'person', when: string, may: boolean, asked: Prepared) => {
    tally.cells++;
    if ((await isShown(callerOf(journey, asker, asked), asked)) === may) return;
    const what = `${may ? 'is not let in' : 'is let in'}: ${asked.asks}`;
    tally.violations.push({ service, where: `${carries} ${when}`, who: asker, what });
  };
  try {
    const asked = await prepare(journey);
    await journey.settle();
    await expects(who, 'not told yet', lets === 'out', asked);
    held.hold(service);
    await asked.does();
    await expects(who, 'held back', lets === 'out', asked);
    for (const other of never) await expects(other, 'held back', false, asked);
    held.letGo();
    await journey.settle();
    await expects(who, 'read', lets === 'in', asked);
    for (const other of never) await expects(other, 'read', false, asked);
  } finally {
    held.letGo();
    await journey.end();
  }
}

function callerOf(journey: Journey, who: Part | 'person', { by }: Prepared): Caller {
  if (who !== 'person') return journey.as(who);
  if (!by) throw new Error('it is not said who the person is');
  return by;
}

/** An entity tag that no entity has: whoever may give the command is told so, and nothing is written. */
const noSuchTag = '"999999999999999"';

/** Whether they are answered, and with this field; of a command, whether they are told more than that there is nothing. */
async function isShown(caller: Caller, { asks, body, field }: Prepared): Promise<boolean> {
  const [path = '', verb] = asks.split(' ').reverse();
  if (verb === 'POST') {
    const { status } = await caller.post(path, body, { ifMatch: noSuchTag });
    return status !== 404 && status !== 403;
  }
  const answer = await caller.get(path);
  if (answer.status !== 200) return false;
  const { items } = answer.body as { items?: readonly unknown[] };
  if (items) return items.length > 0;
  return field === undefined || (answer.body as Record<string, unknown>)[field] !== undefined;
}
