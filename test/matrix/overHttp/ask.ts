import type { ServiceName } from '@throughcare/contracts';
import { Journey } from '../../journeys/support/journey.ts';
import { cases } from '../cases.ts';
import type { Tally } from '../frame/tally.ts';
import { inTheGaps } from './gaps/index.ts';
import { related } from './related.ts';
import { Sweep } from './sweep.ts';
import { world } from './world.ts';

/** All that is asked over HTTP: at rest, and with each carrying event held back. */
export const overHttp = async (): Promise<Tally> => (await atRest()).add(await inTheGaps());

/** Everything, asked over HTTP of a house in which everything is told of one person; at rest. */
export async function atRest(): Promise<Tally> {
  const journey = await Journey.begin();
  try {
    const tables = new Map(cases.map(({ spec, table }) => [spec.name as ServiceName, table]));
    return await new Sweep(await world(journey), tables, related).run();
  } finally {
    await journey.end();
  }
}
