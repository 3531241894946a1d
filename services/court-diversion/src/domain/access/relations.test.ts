import { type Actor, relationsFor } from '@throughcare/record';
import { organisationOf } from '@throughcare/testing';
import {
  assessmentId,
  at,
  OrderStory,
  person,
  provider,
  self,
} from '../../../test/storyOfAnOrder.ts';
import { transitions } from '../order/transitions.ts';
import { orderView } from '../order/view.ts';
import { byOnOrder } from './relations.ts';

const seen = (story: OrderStory, who: Actor) => story.story.shows(orderView, story.orderId, who);

describe('who may know of an order', () => {
  it('shows legal detail to the roles of the court that holds it and to the person, and to no one else', () => {
    const story = new OrderStory().toIssued();
    for (const role of ['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB'] as const) {
      expect(seen(story, at(role))?.legal?.counsel).toBe('Counsel Example');
      expect(seen(story, at(role, 'another-court'))).toBeUndefined();
    }
    expect(seen(story, self)?.legal?.counsel).toBe('Counsel Example');
    expect(seen(story, at('PROV', provider))).not.toHaveProperty('legal');
    expect(seen(story, at('PROV', 'another-provider'))).toBeUndefined();
    expect(seen(story, at('PCM'))).toBeUndefined();
  });

  it.each(['JUDGE', 'DCC'] as const)(
    'is 404 for a %s of another court, whatever is asked',
    (role) => {
      const story = new OrderStory().toIssued().started();
      const foreign = at(role, 'another-court');
      expect(story.asks(foreign, 'suspend-order', { reason: 'HOSPITAL' }).refusal).toBe(
        'not-found',
      );
      expect(
        story.asks(foreign, 'schedule-hearing', { type: 'STATUS', at: '2026-02-01T10:00:00Z' })
          .refusal,
      ).toBe('not-found');
    },
  );

  it('lets any court take up what none holds, once, and do nothing else with it before', () => {
    const story = new OrderStory().routed();
    expect(story.asks(at('DCC'), 'end-administratively', { reason: 'ACQUITTED' }).refusal).toBe(
      'not-taken-up',
    );
    expect(story.asks(at('DCC'), 'take-up-candidate').order.court).toBe('court-26');
    expect(story.tasks).toEqual(['LEGAL_SCREEN']);
    expect(story.asks(at('DCC', 'another-court'), 'take-up-candidate').refusal).toBe('not-found');
  });

  it('lets only the provider that was asked confirm a place', () => {
    const story = new OrderStory().routed().eligible().suitable();
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    const body = { heldUntil: '2026-01-20T09:00:00.000Z', confirmation: 'letter 1' };
    expect(story.asks(at('PROV', 'another'), 'confirm-place', body).refusal).toBe('not-found');
    expect(story.asks(at('PROV', provider), 'confirm-place', body).state).toBe(
      'TREATMENT_PLACE_CONFIRMED',
    );
  });

  it('publishes neither charge, reason nor counsel at any step', () => {
    const story = new OrderStory();
    const told: string[] = [];
    const keep = () => told.push(JSON.stringify(story.story.last.published));
    for (const step of [
      () => story.routed(),
      () => story.eligible(),
      () => story.suitable(),
      () => story.placed(),
      () => story.consented(),
      () => story.issued(),
      () => story.started(),
      () =>
        story.asks(at('JUDGE'), 'vary-order', { endDate: '2026-12-01', reason: 'secret words' }),
    ]) {
      step();
      keep();
    }
    const all = told.join();
    expect(all).toContain('order.varied');
    for (const secret of ['possession', 'Counsel', 'secret', 'X-1'])
      expect(all).not.toContain(secret);
  });

  it('shows the provider the terms and conditions, and an assessor no treatment and no conditions', () => {
    const story = new OrderStory().toIssued();
    expect(seen(story, at('PROV', provider))?.order).toMatchObject({
      conditions: ['TREATMENT', 'REVIEW_HEARINGS'],
      treatmentDirectorOrg: provider,
    });
    const forAssessor = seen(story, at('ASSR'));
    expect(forAssessor).toMatchObject({ state: 'ISSUED', order: { orderNumber: '26-114' } });
    for (const field of ['place', 'startedOn', 'legal'])
      expect(forAssessor).not.toHaveProperty(field);
    for (const field of ['conditions', 'treatmentDirectorOrg', 'treatmentPlace'])
      expect(forAssessor?.order).not.toHaveProperty(field);
  });

  const everything = ['order', 'place', 'legal'];
  it.each<[who: string, Actor, readonly string[] | null]>([
    ['a clerk of the court', at('DCC'), everything],
    ['a clerk of another court', at('DCC', 'another'), null],
    ['an import of the court', at('IMPORT'), ['order', 'place']],
    ['another import', at('IMPORT', 'another'), null],
    ['an assessor of the court', at('ASSR'), ['order']],
    ['another assessor', at('ASSR', 'another'), null],
    ['somebody who is no assessor, of the organisation that assesses', at('PCM'), null],
    ['the person', self, everything],
    ['another person', { ...self, account: 'another' }, null],
    [
      'D1: another, whose subject is the reference',
      { ...self, subject: person, account: 'a' },
      null,
    ],
    ['somebody else by the same subject', { ...self, roles: ['NGOW'] }, null],
    ['the provider that was asked', at('PROV', provider), ['order', 'place']],
    ['a coordinator of the provider', at('NGOC', provider), ['order', 'place']],
    ['a worker of the provider', at('NGOW', provider), null],
    ['another provider', at('PROV', 'another'), null],
  ])('tells %s what concerns them, and no more', (_, who, fields) => {
    const story = new OrderStory().routed().eligible().suitable();
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    const shown = seen(story, who);
    expect(shown ? everything.filter((field) => field in shown) : null).toEqual(fields);
  });

  it('tells of a candidate that no court holds those who may take it up, and imports', () => {
    const story = new OrderStory().routed();
    for (const role of ['DCC', 'PROS', 'DEF', 'PROB', 'IMPORT'] as const)
      expect(seen(story, at(role, 'any-court'))).toMatchObject({ state: 'CANDIDATE', court: null });
    for (const role of ['JUDGE', 'ASSR', 'PROV'] as const)
      expect(seen(story, at(role, 'any-court'))).toBeUndefined();
  });

  it('tells the import that brought an order, and an assessor that was named', () => {
    const story = new OrderStory().routed();
    story.story.registered(organisationOf('file', 'PROSECUTION', { speaksFor: ['court-26'] }));
    story.asks(at('IMPORT', 'file'), 'determine-eligibility', {
      basis: 'ATTESTED',
      eligible: true,
      court: 'court-26',
      assessorOrg: 'clinic',
    });
    expect(seen(story, at('IMPORT', 'file'))).toBeDefined();
    expect(seen(story, at('ASSR', 'clinic'))).toBeDefined();
  });

  it('tells a provider that refused nothing any more', () => {
    const story = new OrderStory().routed().eligible().suitable();
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    story.answered('refused');
    expect(seen(story, at('PROV', provider))).toBeUndefined();
  });

  it('goes on telling a provider that another one follows that its own word is here, and no more', () => {
    const story = new OrderStory().toIssued();
    const late = at('PROV', 'second');
    story.asks(at('JUDGE'), 'vary-order', { treatmentDirectorOrg: 'second', reason: 'moved' });
    const body = { heldUntil: '2026-02-20T09:00:00.000Z', confirmation: 'letter 2' };
    expect(story.asks(late, 'confirm-place', body).refusal).toBeUndefined();
    story.asks(at('JUDGE'), 'vary-order', { treatmentDirectorOrg: provider, reason: 'back' });
    expect(seen(story, late)).toHaveProperty('state');
    story.answered('confirmed', { heldUntil: '2026-02-20T09:00:00.000Z' });
    expect(seen(story, late)).toMatchObject({ orderId: story.orderId, court: 'court-26' });
    for (const field of ['state', 'order', 'place', 'legal'])
      expect(seen(story, late)).not.toHaveProperty(field);
    expect(seen(story, at('NGOC', 'second'))).toBeUndefined();
    expect(
      story.asks(late, 'report-non-compliance', { code: 'MISSED_TEST', on: '2026-01-27' }).refusal,
    ).toBe('not-found');
  });

  it('gives a command to each role of its rows in the table, by the relations of that role', () => {
    for (const [, , roles, name] of transitions)
      for (const role of roles.filter((one) => one !== 'SYS'))
        expect(byOnOrder(name)[role]).toBeDefined();
    expect(Object.keys(byOnOrder('advance-phase'))).toEqual(['JUDGE']);
    const relationsOf = (name: string) =>
      relationsFor(byOnOrder(name), 'DCC').map((one) => one.name);
    expect(relationsOf('take-up-candidate')).toEqual(['HOLDS_ORDER', 'HEARS']);
    expect(relationsOf('suspend-order')).toEqual(['HOLDS_ORDER']);
  });

  it('knows nobody of an order that is not there', () => {
    const story = new OrderStory().routed();
    for (const who of [at('DCC'), at('IMPORT'), self])
      expect(story.story.shows(orderView, assessmentId, who)).toBeUndefined();
    const nowhere = { orderId: assessmentId };
    expect(story.asks(self, 'withdraw-candidate', {}, nowhere).refusal).toBe('not-found');
  });
});
