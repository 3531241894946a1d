import { type House, type HouseOptions, openHouse } from '@throughcare/runtime/house';
import { listener, teller } from '../toyServices.ts';
import { type Client, client } from './client.ts';
import { undeclaredIn } from './declaredAnswers.ts';
import { embeddedInstallation, type Installation } from './installation.ts';
import { type RecordingLog, recordingLog } from './recordingLog.ts';
import { register, type Stated } from './register.ts';

export type TestHouse = House & {
  readonly dir: string;
  readonly log: RecordingLog;
  readonly client: Client;
};

export type TestHouseOptions = Partial<HouseOptions> & {
  /** Where its documents and events are: for whoever removes it, who can open it again. */
  readonly installation?: Installation;
  /** What the register has when it opens. */
  readonly organisations?: readonly Stated[];
};

/**
 * A house on a free port and, unless told otherwise, an embedded installation of its own with the two toy services.
 * `close` also removes an installation that was made here.
 */
export async function openTestHouse(options: TestHouseOptions = {}): Promise<TestHouse> {
  const { installation, organisations = [], ...more } = options;
  const services = options.services ?? [teller(), listener()];
  const made = installation || options.dataDir !== undefined ? undefined : embeddedInstallation();
  const place = await (installation ?? made)?.houseOptions(services);
  const log = recordingLog();
  const house = await openHouse({
    port: 0,
    services,
    logger: log,
    freeze: true,
    dataDir: '',
    ...place,
    ...more,
  });
  if (organisations.length > 0) await register(house, organisations);
  return {
    ...house,
    log,
    client: client({ ...house, undeclared: undeclaredIn(services) }),
    async close() {
      await house.close();
      await made?.remove();
    },
  };
}
