import { parseArgs } from 'node:util';
import { play } from './play.ts';

/**
 * Many people come out within an hour, and few partners have places: aftercare shares these out, in one process on an embedded
 * store. Says after each step how many have somebody, and in the end what it took. Its last line is
 * `people N, places N, held N, offered N, ended N, unplaced N, forgotten N, over capacity N`; ends with 1 where somebody was
 * forgotten, passed over, or a partner had more than its places.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '2000' },
    places: { type: 'string', default: '30' },
  },
});
const people = Number(values.people);
const places = Number(values.places);
if (![people, places].every((n) => Number.isInteger(n) && n > 0)) {
  console.error('Usage: npm run amnesty -- --people 2000 --places 30');
  process.exit(2);
}

const seconds = (since: number): string => ((performance.now() - since) / 1_000).toFixed(1);
const begun = performance.now();
let last = begun;
const { tally, over, remarks } = await play({ people, places }, (step, now) => {
  const { held, offered, ended, unplaced } = now;
  console.log(
    `${step}: held ${held}, offered ${offered}, ended ${ended}, unplaced ${unplaced} (${seconds(last)} s)`,
  );
  last = performance.now();
});
const shown = 10;
for (const remark of remarks.slice(0, shown)) console.log(remark);
if (remarks.length > shown) console.log(`and ${remarks.length - shown} more`);
const memory = Math.round(process.resourceUsage().maxRSS / 1_024);
console.log(`${seconds(begun)} s, at most ${memory} MB`);
const { held, offered, ended, unplaced, forgotten } = tally;
console.log(
  `people ${people}, places ${places}, held ${held}, offered ${offered}, ended ${ended}, unplaced ${unplaced}, forgotten ${forgotten}, over capacity ${over}`,
);
process.exitCode = remarks.length + forgotten + over > 0 ? 1 : 0;
