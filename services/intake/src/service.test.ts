import { intakeEventTypes, subscriptions } from '@throughcare/contracts';
import { intakeService } from './service.ts';

const service = intakeService();

describe('intake', () => {
  it('gives every command, query and follow-up its own name, and every command a view that exists', () => {
    const names = [...service.commands, ...service.queries, ...service.followUps].map(
      ({ name }) => name,
    );
    expect(new Set(names).size).toBe(names.length);
    for (const { shows, on } of service.commands) expect(Object.keys(on.views)).toContain(shows);
  });

  it('gives every command its own path, with no person’s data in it', () => {
    const paths = service.commands.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).not.toMatch(/\{(?!pathwayRef|[a-zA-Z]+Id\})/);
  });

  it('tells nothing about a person beyond ids, codes and moments', () => {
    const secret = /name|contact|phone|birth|answer|score|band|dose|charge|note|code"/i;
    for (const { data, type } of intakeEventTypes.intakeEvents)
      for (const field of Object.keys(data.shape))
        expect(`${type}: ${field}`).not.toMatch(new RegExp(`: .*(${secret.source})`, 'i'));
  });

  it('listens to every topic of the others, and reacts once to each type', () => {
    expect(service.reads).toEqual(subscriptions.intake);
    const types = service.reactions.map(({ to }) => to.type);
    expect(new Set(types).size).toBe(types.length);
  });

  it('refuses settings that make no sense', () => {
    expect(() => intakeService({ claimCodeDays: 0 })).toThrow();
  });
});
