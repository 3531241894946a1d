import { withDays } from '@throughcare/record';
import { actor, organisationOf, Story } from '@throughcare/testing';
import { admit } from '../commands/custody/admit.ts';
import { announceTransfer } from '../commands/custody/announceTransfer.ts';
import { recordRelease } from '../commands/custody/recordRelease.ts';
import { transfer } from '../commands/custody/transfer.ts';
import { moveEnrolment } from '../commands/enrolment/moveEnrolment.ts';
import { startEnrolment } from '../commands/enrolment/startEnrolment.ts';
import { noteOstDose } from '../commands/ost/noteOstDose.ts';
import { openOst } from '../commands/ost/openOst.ts';
import { Settings } from '../settings.ts';
import { pathway } from './document.ts';
import { stagesFrom } from './ost/watch.ts';

const [prison, other] = ['prison-a', 'prison-b'];
const desk = actor('PREC', prison);
const nurse = actor('PHC', prison);
const team = actor('PPT', prison);
const admitted = (timeZone: string, now: string) =>
  new Story(pathway, Settings.parse({}))
    .registered(
      organisationOf(prison, 'PRISON', { timeZone }),
      organisationOf(other, 'PRISON', { timeZone }),
    )
    .at(now)
    .command(admit, desk, {}, { prisonId: prison, admittedAt: now });
/** Settings that know the zone of every organisation. */
const settingsIn = (timeZone: string) =>
  withDays(Settings.parse({}), {
    organisation: (org) => organisationOf(org, 'PRISON', { timeZone }),
  });
const first = (things: object): string => Object.keys(things)[0] ?? '';

/** The same time of day over both changes of clocks; hours stay hours. Bishkek has none. */
const overChanges: readonly [
  zone: string,
  from: string,
  twoDaysLater: string,
  twoWeeksLater: string,
][] = [
  ['America/Chicago', '2026-03-07T15:00', '2026-03-09T14:00', '2026-03-21T14:00'],
  ['America/Chicago', '2026-10-31T14:00', '2026-11-02T15:00', '2026-11-14T15:00'],
  ['Asia/Bishkek', '2026-03-28T04:00', '2026-03-30T04:00', '2026-04-11T04:00'],
  ['Asia/Bishkek', '2026-10-24T04:00', '2026-10-26T04:00', '2026-11-07T04:00'],
];
const exact = (moment: string) => `${moment}:00.000Z`;

describe('days are counted where the prison is', () => {
  it.each(overChanges)(
    'in %s the dose after that of %s and one taken along is due at %s',
    (zone, from, next) => {
      const story = admitted(zone, exact(from));
      story.command(openOst, nurse, {}, { status: 'RECEIVED_ON_OST' });
      const ostId = first(story.state.osts);
      story.command(
        noteOstDose,
        nurse,
        { ostId },
        { medicine: 'METHADONE', at: exact(from), bridgingDays: 1 },
      );
      expect(story.state.osts[ostId]?.lastDose?.nextAt).toBe(exact(next));
    },
  );

  it.each([
    // Due a day after the release and missed a day later, by hours; the third and the fifth day by the clock there.
    ['America/Chicago', '2026-03-05T15:00', ['03-07T15:00', '03-09T14:00', '03-11T14:00']],
    ['America/Chicago', '2026-10-29T14:00', ['10-31T14:00', '11-02T15:00', '11-04T15:00']],
    ['Asia/Bishkek', '2026-03-26T04:00', ['03-28T04:00', '03-30T04:00', '04-01T04:00']],
  ] as const)('in %s the days of a dose missed after %s are %j', (zone, from, days) => {
    const story = admitted(zone, exact(from));
    story.command(openOst, nurse, {}, { status: 'RECEIVED_ON_OST' });
    const gone = { prisonId: prison, releasedAt: exact(from), kind: 'BAIL' };
    story.command(recordRelease, desk, {}, gone);
    const [ost] = Object.values(story.state.osts);
    const stages = ost ? stagesFrom(ost, settingsIn(zone)) : [];
    expect(stages.map(([, at]) => at)).toEqual(days.map((day) => exact(`2026-${day}`)));
  });

  it.each(overChanges)(
    'in %s the place of somebody moved on %s is held until %s, %s',
    (zone, from, _next, until) => {
      const story = admitted(zone, exact(from));
      story.command(startEnrolment, actor('PCM', prison), {}, { programmeCode: 'TC' });
      const enrolmentId = first(story.state.enrolments);
      for (const to of [
        'REFERRAL_SUBMITTED',
        'AWAITING_ASSESSMENT',
        'ASSESSMENT_STARTED',
        'ASSESSED_SUITABLE',
        'ON_PROGRAMME',
      ])
        story.command(moveEnrolment, team, { enrolmentId }, { to });
      story.command(transfer, desk, {}, { toPrison: other, transferredAt: exact(from) });
      expect(story.state.enrolments[enrolmentId]?.placeHeldUntil).toBe(exact(until));
    },
  );

  it.each(overChanges)(
    'in %s a move announced on %s may be until %s, %s',
    (zone, from, _next, until) => {
      const announced = (moment: string) =>
        admitted(zone, exact(from)).command(
          announceTransfer,
          desk,
          {},
          { toPrison: other, until: moment },
        ).last.refusal?.code;
      expect(announced(exact(until))).toBeUndefined();
      expect(announced(exact(until).replace('00.000Z', '01.000Z'))).toBe('until-out-of-range');
    },
  );
});
