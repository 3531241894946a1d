import type { ServiceName } from '@throughcare/contracts';
import { Journey } from '../../journeys/support/journey.ts';
import { cases } from '../cases.ts';
import type { Tally } from '../frame/tally.ts';
import { related } from './related.ts';
import { Sweep } from './sweep.ts';
import { world } from './world.ts';

/** Everything, asked over HTTP of a house in which everything is told of one person; at rest. */
export async function overHttp(): Promise<Tally> {
  const journey = await Journey.begin();
  try {
    const tables = new Map(cases.map(({ spec, table }) => [spec.name as ServiceName, table]));
    return await new Sweep(await world(journey), tables, related).run();
  } finally {
    await journey.end();
  }
}
