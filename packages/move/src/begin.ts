import type { ServiceName } from '@throughcare/contracts';
import type { MoveMark } from '@throughcare/mongo';
import { arrivalOf, type Carriers, topicsOf } from './carriers.ts';
import { MoveError } from './moveError.ts';
import { openedTopics } from './openedTopics.ts';

export type Marks = Map<ServiceName, MoveMark>;

/**
 * Marks every database as the target of this move, or finds how far it came when it was broken off. From the first mark
 * on nothing is served from there. Throws MoveError where this move may not go there; then nothing was written.
 */
export async function begin(carriers: Carriers, now: () => string): Promise<Marks> {
  const { services, source, log } = carriers;
  const found: Marks = new Map();
  for (const service of services) {
    const mark = await arrivalOf(carriers, service).mark();
    if (mark !== undefined) found.set(service, expectSame(mark, carriers, service));
  }
  // One that has arrived was compared with the source before: all of them were. The source may have gone on since.
  const moved = [...found.values()].some(({ done }) => done);
  if (!moved) for (const mark of found.values()) expectUnchanged(mark, carriers);
  for (const service of services) if (!found.has(service)) await expectEmpty(carriers, service);
  if (!moved) await log.createTopics(topicsOf(services));
  if (found.size === 0) await expectEmptyTopics(carriers);

  const [first] = found.values();
  for (const service of services) {
    if (found.has(service)) continue;
    const mark: MoveMark = {
      installation: source.installation,
      contents: source.contents,
      log: log.name,
      began: first?.began ?? now(),
      row: 0,
      place: 0,
      count: 0,
      done: false,
    };
    await arrivalOf(carriers, service).setMark(mark);
    found.set(service, mark);
  }
  return found;
}

function expectSame(mark: MoveMark, carriers: Carriers, service: ServiceName): MoveMark {
  const { name } = arrivalOf(carriers, service);
  if (mark.installation !== carriers.source.installation)
    throw new MoveError(
      'target-of-another',
      `Another installation has moved to the database ${name}, or is moving there. Take other prefixes or engines.`,
    );
  if (mark.log !== carriers.log.name)
    throw new MoveError(
      'other-log',
      `The move to the database ${name} began with the log ${mark.log}, not ${carriers.log.name}. Name that one.`,
    );
  return mark;
}

function expectUnchanged(mark: MoveMark, { source }: Carriers): void {
  if (mark.contents !== source.contents)
    throw new MoveError(
      'source-changed',
      `Something was written in ${source.dir} since the move began at ${mark.began}. Remove the target's databases and topics and begin anew, or take other prefixes.`,
    );
}

async function expectEmpty(carriers: Carriers, service: ServiceName): Promise<void> {
  const arrival = arrivalOf(carriers, service);
  const documents = await arrival.count();
  if (documents > 0)
    throw new MoveError(
      'target-not-empty',
      `The database ${arrival.name} holds ${documents} documents. Take another prefix or server, or remove it.`,
    );
}

async function expectEmptyTopics({ services, log }: Carriers): Promise<void> {
  const opened = await openedTopics(log, topicsOf(services), () => undefined);
  try {
    if ((await opened.lag()) + opened.read() > 0)
      throw new MoveError(
        'target-not-empty',
        `The topics of ${log.name} hold events. Take another prefix or cluster, or remove them.`,
      );
  } finally {
    await opened.stop();
  }
}
