import { requestsOf, type SubjectName } from '../../subjects/requests.ts';
import { surroundingsOf } from '../../subjects/services.ts';
import { ready } from '../child.ts';
import { CommitTimes } from '../commitTimes.ts';
import { forgetPlaces } from './forgetPlaces.ts';
import { openKafkaHouse, openLog } from './onKafka.ts';

/** Ours over Kafka: a publisher and a subscriber, their COMMITs timed on one clock. */
const [dir = '.', subject = 'say', brokers = '', prefix = ''] = process.argv.slice(2) as [
  string,
  SubjectName,
  ...string[],
];
const { publisher, subscriber } = surroundingsOf[subject];
const services = [publisher(), subscriber()];
await forgetPlaces(dir, services);
const times = new CommitTimes();
const log = openLog(brokers, prefix);
const house = await openKafkaHouse({
  dataDir: dir,
  services,
  log,
  around: times.around,
});
const token = house.issuer.token(requestsOf[subject].caller);
ready(
  { url: house.url, token },
  { settle: () => house.settle(), times: () => times.take() },
  async () => {
    await house.close();
    await log.close();
  },
);
