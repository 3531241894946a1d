import { instant } from '@throughcare/contracts';
import { deskRouter } from '@throughcare/desk';
import { allServices, type House, openHouse } from '@throughcare/runtime';
import { fill } from '@throughcare/sample';
import { VirtualClock } from '@throughcare/service-kit';
import { type RecordingLog, recordingLog, temporaryDir } from '@throughcare/testing/house';
import { signedInAs } from '../../services/desk/test/signedInAs.ts';

/** A Wednesday morning: late enough for a hearing to have been, early enough for one to come. */
const until = instant('2026-04-15T11:20:00.000Z');

export type SampleDesk = {
  readonly house: House;
  readonly log: RecordingLog;
  close(): Promise<void>;
};

/** The sample caseload with its desks, at which whoever the cookie `as` names is signed in. */
export async function openSampleDesk(): Promise<SampleDesk> {
  const { dir, remove } = temporaryDir();
  const log = recordingLog();
  try {
    await fill({ dataDir: dir, until, logger: log });
    const house = await openHouse({
      dataDir: dir,
      port: 0,
      clock: new VirtualClock(until),
      stepped: true,
      services: allServices(),
      logger: log,
      pages: ({ url, issuer, accounts, clock }) =>
        deskRouter({
          urlOf: () => url,
          signIn: signedInAs(issuer, accounts),
          now: () => clock.now(),
          onError: (error) => log.error('desk', error),
        }),
    });
    return {
      house,
      log,
      async close() {
        await house.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
