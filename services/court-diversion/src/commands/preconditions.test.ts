import type { AnyCommand } from '@throughcare/record';
import { ref } from '@throughcare/testing';
import { Records } from '@throughcare/testing/merging';
import { mergingCase, Ordered, reactionTo } from '../../test/mergingCase.ts';
import { at, commandNamed, OrderStory } from '../../test/storyOfAnOrder.ts';
import { merging } from '../domain/merging.ts';
import { transitions } from '../domain/order/transitions.ts';
import { commands } from './index.ts';

const codes = ({ requires = [] }: AnyCommand) => requires.map(({ code }) => code);

describe('what a command requires before it decides', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    '%s: first that the record decides; whether the thing is there for this caller, its relations say',
    (_name, command) => {
      expect(codes(command).slice(0, 2)).toEqual(['person-merged', 'items-returning']);
      for (const { detail } of command.requires ?? []) expect(detail).toMatch(/^[A-Z].*\.$/);
    },
  );

  it.each(
    [...new Set(transitions.map(([, , , name]) => name))].filter(
      (name) => !name.startsWith('rule:'),
    ),
  )('%s: that its row of the table allows it from here, for this role', (name) => {
    const asked = codes(commandNamed(name));
    const allowed = asked.indexOf('wrong-state');
    expect(asked[allowed + 1]).toBe('not-for-this-role');
  });

  it('lets a court take a candidate up that nobody holds by two commands, and by no other', () => {
    const free = commands.filter((command) => !codes(command).includes('not-taken-up'));
    const onOrders = free.filter((command) => codes(command).includes('wrong-state'));
    expect(onOrders.map(({ name }) => name).sort()).toEqual([
      'determine-eligibility',
      'take-up-candidate',
    ]);
  });

  it('refuses as the merging of the record does', () => {
    const records = new Records(mergingCase.type, mergingCase.settings, mergingCase.followUps);
    const pair = { keptRef: ref('b'), removedRef: ref('a'), nth: 1 };
    const order = new Ordered(records, ref('a'), 1);
    order.routed();
    const orderId = order.standing?.order.id ?? '';
    const refused = () =>
      records.command(commandNamed('take-up-candidate'), ref('a'), order.clerk, {}, { orderId });
    for (const what of ['merged', 'unmerged']) {
      records.heard(reactionTo(`person.${what}`), ref('a'), pair);
      const { detail: _detail, ...guard } = merging.guard(records.state(ref('a'))) ?? {};
      expect(refused()).toMatchObject(guard);
    }
  });

  it('names the state from which the table does not allow it, and not more', () => {
    const story = new OrderStory().routed().asks(at('DCC'), 'take-up-candidate');
    story.asks(at('JUDGE'), 'offer-order');
    expect(story.story.last.refusal).toMatchObject({
      refused: 'conflict',
      code: 'wrong-state',
      more: { state: 'CANDIDATE' },
    });
  });
});
