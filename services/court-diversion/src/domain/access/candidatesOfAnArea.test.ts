import type { Organisation } from '@throughcare/contracts';
import { organisationOf } from '@throughcare/testing';
import { at, commandNamed, OrderStory } from '../../../test/storyOfAnOrder.ts';
import { orderView } from '../order/view.ts';
import type { Referral } from '../referral/state.ts';
import { taskView } from '../task/view.ts';

const wayneArea = { areas: ['MI-WAYNE'] };
const cook = organisationOf('cook-court', 'COURT', { areas: ['IL-COOK'] });
const state = organisationOf('state-court', 'COURT');
const wayne = organisationOf('wayne-court', 'COURT', wayneArea);
const everyone = ['DCC', 'PROS', 'DEF', 'PROB'] as const;

/** A candidate whose referral was routed like this. */
const routed = (routedTo: Referral['routedTo']) => {
  const one = new OrderStory();
  one.story.registered(cook, state, wayne);
  return one.routed('DC', routedTo);
};
/** Whether each court sees the candidate and its tasks, and may take it up: always the same answer. */
const reachedBy = (routedTo: Referral['routedTo'], courts: readonly string[]) =>
  courts.filter((court) => {
    const answers = everyone.map((role) => {
      const one = routed(routedTo);
      const who = at(role, court);
      const [task = ''] = Object.keys(one.story.state.tasks);
      return [
        one.story.shows(orderView, one.orderId, who) !== undefined,
        one.story.shows(taskView, task, who) !== undefined,
        one.asks(who, 'take-up-candidate').refusal !== 'not-found',
      ];
    });
    expect(new Set(answers.flat()).size).toBe(1);
    return answers[0]?.[0];
  });
const courts = ['cook-court', 'state-court', 'wayne-court', 'court-unregistered'];

describe('D12: a candidate that no court holds', () => {
  it('is there for the courts of its area, and for nobody else', () => {
    expect(reachedBy({ court: null, area: 'IL-COOK' }, courts)).toEqual([
      'cook-court',
      'state-court',
    ]);
    expect(reachedBy({ court: null, area: 'MI-WAYNE' }, courts)).toEqual(['wayne-court']);
  });

  it('is there for the court that its referral names only, wherever that works', () => {
    const named = { court: 'wayne-court', area: 'IL-COOK' };
    expect(reachedBy(named, courts)).toEqual(['wayne-court']);
  });

  it('is there for every court of the register where nobody said a court or an area', () => {
    expect(reachedBy({ court: null, area: null }, courts)).toEqual([
      'cook-court',
      'state-court',
      'wayne-court',
    ]);
  });

  it('is not screened by a court of another area either, which would take it up', () => {
    const one = routed({ court: null, area: 'IL-COOK' });
    const screened = { eligible: true };
    expect(one.asks(at('PROS', 'wayne-court'), 'determine-eligibility', screened).refusal).toBe(
      'not-found',
    );
    expect(one.order.court).toBeNull();
  });

  it('is there for a source where it works, or of the court for which it speaks', () => {
    const take = { basis: 'ATTESTED' };
    const asked = (routedTo: Referral['routedTo'], source: Organisation) => {
      const one = routed(routedTo);
      one.story.registered(source);
      return one.asks(at('IMPORT', source.id), 'take-up-candidate', take).refusal;
    };
    const file = organisationOf('file', 'PROSECUTION', wayneArea);
    expect(asked({ court: null, area: 'IL-COOK' }, file)).toBe('not-found');
    expect(asked({ court: null, area: 'MI-WAYNE' }, file)).toBeUndefined();
    const city = organisationOf('city', 'CITY', wayneArea);
    expect(asked({ court: null, area: 'MI-WAYNE' }, city)).toBe('not-found');
    expect(asked({ court: null, area: 'MI-WAYNE' }, { ...city, speaksFor: ['wayne-court'] })).toBe(
      undefined,
    );
    expect(asked({ court: 'cook-court', area: null }, file)).toBe('not-found');
    expect(asked({ court: 'cook-court', area: null }, { ...file, speaksFor: ['cook-court'] })).toBe(
      undefined,
    );
  });

  it('is no concern of a judge before a court holds it', () => {
    const one = routed({ court: null, area: 'IL-COOK' });
    expect(one.story.shows(orderView, one.orderId, at('JUDGE', 'cook-court'))).toBeUndefined();
    expect(Object.keys(commandNamed('take-up-candidate').by)).not.toContain('JUDGE');
  });
});
