import type { ServiceName } from '@throughcare/contracts';
import { openTelemetry, type Telemetry } from '@throughcare/telemetry';
import { openHouse } from '../../../../packages/runtime/src/house/house.ts';
import { requestsOf, type SubjectName } from '../../subjects/requests.ts';
import { surroundingsOf } from '../../subjects/services.ts';
import { ready } from '../child.ts';
import { onlyErrors } from '../onlyErrors.ts';

/** Ours with telemetry opened as the program does it: to an endpoint, or to nobody where the third word is empty. */
const [dir = '.', subject = 'say', endpoint = ''] = process.argv.slice(2) as [
  string,
  SubjectName,
  string?,
];
const services = surroundingsOf[subject].services();
const telemetry = new Map<ServiceName, Telemetry>();
for (const { name } of services)
  telemetry.set(
    name,
    await openTelemetry({ serviceName: name, endpoint: endpoint === '' ? undefined : endpoint }),
  );
const house = await openHouse({
  dataDir: dir,
  port: 0,
  services,
  logger: onlyErrors,
  telemetry: (service) => telemetry.get(service),
});
ready(
  { url: house.url, token: house.issuer.token(requestsOf[subject].caller) },
  { settle: () => house.settle() },
  async () => {
    await house.close();
    await Promise.all([...telemetry.values()].map((own) => own.shutdown()));
  },
);
