import { openHouse } from '../../../../packages/runtime/src/house/house.ts';
import { evidenceFrom } from '../../../chaos/run/evidence.ts';
import { tokensOf, toyServices } from '../../../chaos/run/stage.ts';
import { ready } from '../child.ts';
import type { ByStream, ToldEvidence } from '../evidence.ts';
import { onlyErrors } from '../onlyErrors.ts';

/** Ours with services that write down what they hear: one takes commands, three subscribe, as in chaos runs. */
const [dir = '.'] = process.argv.slice(2);
const house = await openHouse({
  dataDir: dir,
  port: 0,
  services: toyServices(),
  logger: onlyErrors,
});

const listed = (streams: ReadonlyMap<string, readonly string[]>): ByStream => [...streams];

async function evidence(): Promise<ToldEvidence> {
  const { published, heard } = await evidenceFrom(house.pair, []);
  return {
    published: listed(published),
    heard: [...heard].map(([name, left]) => [name, listed(left)] as const),
  };
}

ready(
  { url: house.url, token: tokensOf(house.issuer)() },
  { settle: () => house.settle(), evidence },
  () => house.close(),
);
