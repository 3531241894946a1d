import { readFileSync } from 'node:fs';
import { subscriptions, topicOf } from '@throughcare/contracts';
import { closedStates, orderStates } from './domain/order/orderState.ts';
import { transitions } from './domain/order/transitions.ts';
import { courtDiversionService } from './service.ts';

const service = courtDiversionService();
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('the court-diversion service', () => {
  it('reads justice topics only, and hears nothing that is told to care alone', () => {
    expect(service.reads).toEqual(subscriptions['court-diversion']);
    for (const topic of service.reads) expect(topic).toMatch(/\.justice$/);
    for (const { to } of service.reactions) {
      expect(to.audiences).toContain('justice');
      expect(service.reads).toContain(topicOf(to.service, 'justice'));
    }
  });

  it('has a command for every row of the transition table that is not a rule', () => {
    const names = service.commands.map(({ name }) => name);
    for (const [, , , command] of transitions)
      if (!command.startsWith('rule:')) expect(names).toContain(command);
  });

  it('can reach every state, and leave every open one', () => {
    const reached = new Set(transitions.map(([, to]) => to));
    for (const state of orderStates) expect(reached).toContain(state);
    const left = new Set(transitions.flatMap(([from]) => from));
    for (const state of orderStates)
      if (!closedStates.includes(state)) expect(left).toContain(state);
  });

  it('lists every command and every event it hears in its README', () => {
    for (const { name } of service.commands) expect(readme).toContain(`\`${name}\``);
    for (const { to } of service.reactions)
      expect(readme).toContain(
        `\`${to.type.replace(/^org\.throughcare\./, '').replace(/\.v1$/, '')}\``,
      );
  });

  it('refuses settings that cannot be', () => {
    expect(() => courtDiversionService({ placeHeldDays: -1 })).toThrow();
  });
});
