import { courtDiversionEventTypes } from '@throughcare/contracts';
import { whereItStands } from '@throughcare/record';
import { id, ref, Story } from '@throughcare/testing';
import {
  hear,
  intakeRecords,
  officer,
  prison,
  refer,
  screener,
  settings,
} from '../../test/inRecords.ts';
import { issueAccountCode } from '../commands/account/issueAccountCode.ts';
import { issueClaimCode } from '../commands/claimCode/issueClaimCode.ts';
import { reportDeath } from '../commands/death/reportDeath.ts';
import { retractDeath } from '../commands/death/retractDeath.ts';
import { openPerson } from '../commands/person/openPerson.ts';
import { beginScreening } from '../commands/screening/beginScreening.ts';
import { declineScreening } from '../commands/screening/declineScreening.ts';
import { offerScreening } from '../commands/screening/offerScreening.ts';
import { answerVoluntaryRoute } from '../commands/voluntaryRoute/answerVoluntaryRoute.ts';
import { pathway } from './document.ts';
import { isReturning } from './merge/busy.ts';
import { finishMerge } from './merge/finish.ts';
import { madeHereSince } from './merge/madeHere.ts';
import type { Pathway } from './pathway/state.ts';
import { offeredScreeningView } from './screening/view.ts';
import { routeEntity, voluntaryRouteView } from './voluntaryRoute/view.ts';

const self = ref('person');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const aPerson = () => new Story(pathway, settings, self).command(openPerson, prison, {}, named);
const listed = (state: Pathway, name: string) =>
  whereItStands(pathway, state, settings)
    .index.filter((entry) => entry.name === name)
    .map(({ key }) => key);

describe('a screening', () => {
  it('is on the list of what is to be begun or completed while it is, and no longer', () => {
    const story = aPerson().command(offerScreening, screener, {}, { instrument: 'AUDIT_C' });
    const screeningId = story.idOf('screening');
    const shown = (one = screeningId) => story.shows(offeredScreeningView, one, screener);
    expect(shown()).toMatchObject({ screeningId, instrument: 'AUDIT_C', pathwayRef: self });
    expect(shown(id('another'))).toBeUndefined();
    expect(listed(story.state, 'screening-offers')).toEqual(['ALL/OFFERED']);
    story.command(beginScreening, screener, { screeningId });
    expect(shown()).toMatchObject({ screeningId });
    expect(listed(story.state, 'screening-offers')).toEqual(['ALL/IN_PROGRESS']);
    story.command(declineScreening, screener, { screeningId });
    expect(shown()).toBeUndefined();
    expect(listed(story.state, 'screening-offers')).toEqual([]);
  });
});

describe('a reported death', () => {
  it('is on intake’s list until somebody has verified or retracted it', () => {
    const story = aPerson().command(reportDeath, prison, {}, { occurredOn: null });
    const reportId = Object.keys(story.state.deaths)[0] ?? '';
    expect(listed(story.state, 'death-reports')).toEqual(['ALL']);
    expect(story.duties).toMatchObject([{ kind: 'DEATH_REPORT', id: reportId }]);
    story.command(retractDeath, officer, { reportId }, {});
    expect(listed(story.state, 'death-reports')).toEqual([]);
  });
});

describe('a code', () => {
  it.each([
    ['claim-code', issueClaimCode],
    ['account-code', issueAccountCode],
  ] as const)('as a %s is found until it is void', (name, command) => {
    const story = aPerson();
    expect(listed(story.state, name)).toEqual([]);
    story.command(command, prison, {});
    expect(listed(story.state, name)).toHaveLength(1);
    expect(story.dueAt).not.toBeNull();
    story.tick(story.dueAt ?? '');
    expect(listed(story.state, name)).toEqual([]);
  });
});

describe('a likeness', () => {
  const keys = { standsAt: ['by names', 'by names and date'], looksAt: ['without a date'] };

  it('is found under the name that the person goes by, and no other', () => {
    const { state } = aPerson();
    const of = { givenName: 'Aigul', familyName: 'Sample', note: null, dateOfBirth: null };
    const found = (one: Pathway['likeness']) => listed({ ...state, likeness: one }, 'likeness');
    expect(found({ of, keys })).toEqual(['by names', 'by names and date']);
    expect(found({ of: { ...of, familyName: 'Another' }, keys })).toEqual([]);
    expect(found(null)).toEqual([]);
  });
});

describe('help outside any order', () => {
  const orderId = id('order');
  const closed = (voluntaryRoute: boolean) => {
    const records = intakeRecords();
    records.command(openPerson, self, officer, named);
    const referralId = refer(records, self, 'DC');
    hear(records, self, courtDiversionEventTypes.candidateClosed, {
      orderId,
      referralId,
      voluntaryRoute,
    });
    return records;
  };
  const shown = (state: Pathway, one = orderId) =>
    voluntaryRouteView.of(state, routeEntity(one), { actor: officer } as never, {} as never);

  it('is on intake’s list where the court left it open, until somebody answered', () => {
    const records = closed(true);
    expect(shown(records.state(self))).toMatchObject({ routeId: orderId, answer: null });
    expect(listed(records.state(self), 'voluntary-route')).toEqual(['ALL']);
    records.command(
      answerVoluntaryRoute,
      self,
      officer,
      { answer: 'DECLINED' },
      { routeId: orderId },
    );
    expect(shown(records.state(self))).toMatchObject({ answer: 'DECLINED' });
    expect(listed(records.state(self), 'voluntary-route')).toEqual([]);
  });

  it('is not shown where the court did not leave it open, or closed nothing', () => {
    expect(shown(closed(false).state(self))).toBeUndefined();
    expect(shown(closed(true).state(self), id('another'))).toBeUndefined();
    expect(listed(closed(false).state(self), 'voluntary-route')).toEqual([]);
  });
});

describe('a merge', () => {
  const done = { at: '1', by: 'x', org: 'org', role: 'INTAKE', attested: false } as never;
  const other = ref('other');
  const blank = pathway.empty(self);
  const with_ = (pairs: object): Pathway =>
    ({ ...blank, merging: { ...blank.merging, pairs } }) as never;
  const pair = (role: string, one: string, unmerged: number, returned: number) => ({
    [`${role}/${one}`]: { role, other: one, merged: 2, unmerged, returned },
  });

  it('is finished once, and not again by the same number', () => {
    const absorbed = (nth: number): Pathway =>
      ({ ...blank, merges: { ...blank.merges, absorbed: { [other]: { nth } } } }) as never;
    const finishes = (state: Pathway) => finishMerge(state, other, 2, done).length;
    expect([finishes(blank), finishes(absorbed(1)), finishes(absorbed(2))]).toEqual([2, 2, 0]);
  });

  it('is on its way back while one of several that were undone has not all of its things again', () => {
    const returning = (state: Pathway) => isReturning(state, other);
    expect(returning(with_(pair('KEPT', other, 1, 0)))).toBe(true);
    expect(returning(with_(pair('KEPT', other, 1, 1)))).toBe(false);
    expect(returning(with_(pair('REMOVED', other, 1, 0)))).toBe(false);
    const third = pair('KEPT', ref('third'), 1, 0);
    expect(returning(with_(third))).toBe(false);
    expect(returning(with_({ ...third, ...pair('KEPT', other, 1, 0) }))).toBe(true);
  });

  it('leaves to be settled what was made here from its moment on, and not what goes along with that', () => {
    const { state } = (() => {
      const story = aPerson();
      story.command(offerScreening, screener, {}, { instrument: 'AUDIT_C' });
      return story;
    })();
    const [screeningId = ''] = Object.keys(state.screenings);
    const at = '2026-01-05T09:00:00.000Z';
    const made = (moment: string, one: Pathway = state) =>
      madeHereSince(one, moment).map(({ place }) => place.join('/'));
    expect(made(at)).toEqual([`screenings/${screeningId}`]);
    expect(made('2026-01-05T09:00:00.001Z')).toEqual([]);
    const origins = { [`screenings/${screeningId}`]: other } as never;
    expect(made(at, { ...state, merging: { ...state.merging, origins } })).toEqual([]);
    const referralId = id('referral');
    const ofReferral = { ...state.screenings[screeningId], referralId };
    const about = { ...state, screenings: { [screeningId]: ofReferral } } as Pathway;
    expect(made(at, about)).toEqual([`screenings/${screeningId}`]);
    const referrals = { [referralId]: { referralId, steps: [{ to: 'DRAFT', done: { at } }] } };
    expect(made(at, { ...about, referrals } as never)).toEqual([`referrals/${referralId}`]);
  });
});
