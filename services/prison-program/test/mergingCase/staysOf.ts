import { admit } from '../../src/commands/custody/admit.ts';
import { startEnrolment } from '../../src/commands/enrolment/startEnrolment.ts';
import { moveOst } from '../../src/commands/ost/moveOst.ts';
import { openOst } from '../../src/commands/ost/openOst.ts';
import { setReleaseDate } from '../../src/commands/plan/setReleaseDate.ts';
import type { CustodyView } from '../../src/domain/custody/view.ts';
import { currentEpisode } from '../../src/domain/custody/whereabouts.ts';
import { isOstClosed } from '../../src/domain/ost/statuses.ts';
import type { PathwayState } from '../../src/domain/person/state.ts';
import type { PlanView } from '../../src/domain/plan/view.ts';
import { onOfferMade } from '../../src/reactions/onOfferMade.ts';
import { onOfferUnplaced } from '../../src/reactions/onOfferUnplaced.ts';
import {
  desk,
  type Expected,
  file,
  manager,
  named,
  nurse,
  ownProgramme,
  type PrisonRecords,
  prisonId,
  seen,
} from './holders.ts';

/** A stay with all that is decided in it; nothing where the record takes no commands now. */
export function staysOf(records: PrisonRecords, home: string, n: number): Expected[] {
  if (records.command(admit, home, file, { prisonId, admittedAt: records.now })) return [];
  const stay = currentEpisode(records.state(home))?.id ?? '';
  const expected = [
    expect('stay', (state) =>
      Boolean(
        seen<CustodyView>('custody', state, state.ref, desk)?.episodes?.some(
          (one) => one.episodeId === stay,
        ),
      ),
    ),
  ];
  const date = { on: '2027-01-01', dateType: 'CONDITIONAL' };
  if (!records.command(setReleaseDate, home, manager, date, { episodeId: stay }))
    expected.push(expect('plan', (state) => planOf(state)?.dates?.at(0)?.on === date.on));
  if (!records.command(startEnrolment, home, manager, { programmeCode: ownProgramme(n) })) {
    const mine = Object.values(records.state(home).enrolments).find(
      (one) => one.programmeCode === ownProgramme(n),
    );
    const of = mine?.id ?? '';
    expected.push(expect('enrolment', (state) => Boolean(seen('enrolment', state, of, manager))));
  }
  endTreatments(records, home);
  if (!records.command(openOst, home, nurse, { status: 'ASSESSED' })) {
    const ost = Object.values(records.state(home).osts).find((one) => one.stayId === stay);
    const of = ost?.id ?? '';
    expected.push(expect('treatment', (state) => Boolean(seen('ost', state, of, nurse))));
  }
  const partnerOrg = `ngo-${n}`;
  const offer = { offerId: named('offer', n), partnerOrg, placementId: stay };
  records.heard(onOfferMade, home, offer);
  records.heard(onOfferUnplaced, home, { placementId: stay });
  expected.push(
    expect('offer', (state) =>
      Boolean(planOf(state)?.aftercare?.offers.some((one) => one.partnerOrg === partnerOrg)),
    ),
    expect('search', ({ heard }) => heard.placements[stay]?.state === 'UNPLACED'),
  );
  return expected;

  function expect(what: string, holds: (state: PathwayState) => boolean): Expected {
    return { what: `${what} ${n}`, home, holds };
  }
  function planOf(state: PathwayState): PlanView | undefined {
    return seen<PlanView>('plan', state, stay, manager);
  }
}

/** There is never a second open treatment of one person. */
function endTreatments(records: PrisonRecords, ref: string): void {
  for (const { id: ostId, status } of Object.values(records.state(ref).osts)) {
    if (isOstClosed(status)) continue;
    const way = { RELEASE_PLANNED: ['MAINTAINED', 'TAPERING'], MAINTAINED: ['TAPERING'] };
    for (const to of [...(Reflect.get(way, status) ?? []), 'ENDED'])
      records.command(moveOst, ref, nurse, { to }, { ostId });
  }
}
