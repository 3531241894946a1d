import { randomUUID } from 'node:crypto';
import { addMinutes, type Instant } from '@throughcare/contracts';
import { noticeSender } from '@throughcare/notices';
import type { Notice, NoticeSender } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import { VirtualClock } from '@throughcare/service-kit';
import { openTestHouse, type Place } from '@throughcare/testing/house';
import { installationOf } from './toyHouseProcess.ts';

/** Before a notice has left, or when it has and nobody has written that down. */
export const moments = ['CLAIMED', 'SENT'] as const;
export type Moment = (typeof moments)[number];

/** What a sender could do wrong, to see that a run with it is found out. */
export const faults = ['NEW_IDS', 'MARKED_FIRST'] as const;
export type Fault = (typeof faults)[number];

export type NoticeOrder = {
  readonly place: Place;
  readonly smtpPort: number;
  readonly now: Instant;
  /** Where it kills itself: at this moment of so manyeth sending. */
  readonly dies?: { readonly at: Moment; readonly nth: number };
  readonly fault?: Fault | undefined;
};

export const settings = { intake: { privateWebhookHosts: ['127.0.0.1'] } };
export const mailFrom = 'notices@door.example';

/** Over brokers a service may not be ready yet when another asks it, which asks again after a while. */
const minutes = 10;

/** The four services as a process of its own, for which ten minutes pass and which kills itself while it sends. */
async function run(order: NoticeOrder): Promise<void> {
  const clock = new VirtualClock(order.now);
  const late: (() => Promise<unknown>)[] = [];
  const house = await openTestHouse({
    installation: await installationOf(order.place),
    freeze: false,
    clock,
    services: allServices(settings),
    notices: dying(sender(order, late), order),
  });
  process.on('SIGTERM', () => {
    void house.close().then(() => process.exit(0));
  });
  await house.settle();
  for (let minute = 1; minute <= minutes; minute++) {
    clock.moveTo(addMinutes(order.now, minute));
    await house.settle();
  }
  // Everything is marked by now, and what this fault put off has not left.
  if (order.dies && late.length > 0) process.kill(process.pid, 'SIGKILL');
  for (const send of late) await send();
  const who = { subject: 'operator', org: 'operator', roles: ['ADMIN' as const] };
  const token = house.issuer.token(who);
  process.stdout.write(`${JSON.stringify({ url: house.url, token })}\n`);
}

function sender(
  { smtpPort: port, fault }: NoticeOrder,
  late: (() => Promise<unknown>)[],
): NoticeSender {
  const real = noticeSender({
    frontDoor: 'https://door.example/',
    mail: { host: '127.0.0.1', port, tls: false, plain: true, from: mailFrom },
  });
  const send = (notice: Notice) => {
    if (fault === 'NEW_IDS') return real.send({ ...notice, id: randomUUID() });
    if (fault !== 'MARKED_FIRST') return real.send(notice);
    late.push(() => real.send(notice));
    return Promise.resolve({ sent: true, code: '250', final: true });
  };
  return { ...real, send };
}

function dying(real: NoticeSender, { dies, fault }: NoticeOrder): NoticeSender {
  let sent = 0;
  return {
    ...real,
    async send(notice) {
      const isMine = dies?.nth === ++sent && fault !== 'MARKED_FIRST';
      const die = (at: Moment) => isMine && dies?.at === at && process.kill(process.pid, 'SIGKILL');
      die('CLAIMED');
      const outcome = await real.send(notice);
      die('SENT');
      return outcome;
    },
  };
}

const [, script = '', order = ''] = process.argv;
if (script === import.meta.filename) await run(JSON.parse(order) as NoticeOrder);
