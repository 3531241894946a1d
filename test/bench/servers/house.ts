import { giveBackWhileIdle } from '../../../packages/cli/src/giveBack.ts';
import { openHouse } from '../../../packages/runtime/src/house/house.ts';
import { requestsOf, type SubjectName } from '../subjects/requests.ts';
import { surroundingsOf } from '../subjects/services.ts';
import { ready } from './child.ts';
import { CommitTimes } from './commitTimes.ts';
import { onlyErrors } from './onlyErrors.ts';

/**
 * Ours: the services in one process, with everything that a command causes until the last subscriber has committed.
 * With `timed` as the third word the commits are timed; without, nothing stands between the services and their stores.
 */
const [dir = '.', subject = 'say', timed = ''] = process.argv.slice(2) as [
  string,
  SubjectName,
  string?,
];
const times = new CommitTimes();
const house = await openHouse({
  dataDir: dir,
  port: 0,
  services: surroundingsOf[subject].services(),
  logger: onlyErrors,
  ...(timed === 'timed' && { around: times.around }),
});
giveBackWhileIdle();
const token = house.issuer.token(requestsOf[subject].caller);
ready(
  { url: house.url, token },
  {
    settle: () => house.settle(),
    cpu: () => process.cpuUsage(),
    times: () => times.take(),
  },
  () => house.close(),
);
