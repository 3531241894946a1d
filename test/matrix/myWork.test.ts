import {
  type AnyQuery,
  hasRole,
  pathWith,
  rolesIn,
  type WorkList,
  type WorkListName,
  workLists,
} from '@throughcare/record';
import { cases } from './cases.ts';
import { roles, type ServiceCase } from './frame/inMemory.ts';
import { everybody, type Scene, type SomeoneAsking } from './frame/scene.ts';
import { asker } from './frame/stored.ts';

type Row = { readonly list: WorkListName; readonly path: string };
type Counted = { readonly list: WorkListName; readonly open: number };
const lists = Object.entries(workLists) as [WorkListName, WorkList][];
const named = (queries: readonly AnyQuery[], name: string): AnyQuery => {
  const query = queries.find((one) => one.name === name);
  if (!query) throw new Error(`there is no question ${name}`);
  return query;
};

/** Each way to ask for a list, as the desk gives them: by part, and for what nobody has. */
function searches({ search, part, nobodys }: WorkList, query: AnyQuery): readonly object[] {
  const options = part === undefined ? [] : optionsOf(query, part);
  const parts = part === undefined ? [{}] : options.map((one) => ({ [part]: one }));
  const desks = nobodys && Object.keys(nobodys.search).length > 0 ? [{}, nobodys.search] : [{}];
  return desks.flatMap((desk) => parts.map((one) => ({ ...search, ...one, ...desk, limit: 200 })));
}
/** By trying: every state of anything in which somebody has to do something. */
const optionsOf = (query: AnyQuery, part: string): readonly string[] =>
  words.filter((word) => query.search?.safeParse({ [part]: word }).success);
const words = `SUBMITTED MORE_INFO_REQUESTED ACCEPTED ON_HOLD OFFERED IN_PROGRESS
  REFERRAL_STARTED REFERRAL_SUBMITTED AWAITING_ASSESSMENT ASSESSMENT_STARTED ASSESSED_SUITABLE SUITABLE_NOT_READY
  NOT_SUITABLE NOT_ELIGIBLE WAITLISTED ON_PROGRAMME PAUSED TRANSFER_PENDING TRANSFERRED CONTINUES_IN_COMMUNITY`.split(
  /\s+/,
);

/** What the lists themselves show to somebody: each list with where its row leads. */
async function inTheLists(one: ServiceCase, scene: Scene, who: SomeoneAsking): Promise<string[]> {
  const ask = asker(one.spec, scene, who);
  const found: string[] = [];
  for (const [name, list] of lists) {
    const query = one.spec.queries.find(({ shows }) => shows?.includes(name));
    if (!query || !hasRole(who.asking.actor, ...list.roles)) continue;
    for (const search of searches(list, query))
      for (const row of (await ask(query, search)).items)
        found.push(`${name} ${pathWith(list.thing, row)}`);
  }
  return found.sort();
}

describe('what waits for somebody', () => {
  it.each(cases.map((one) => [one.spec.name, one] as const))(
    'in %s is what their lists show, no row more and none less',
    async (_name, one) => {
      const query = named(one.spec.queries, 'my-work');
      const tried = new Set<string>();
      for (const scene of one.scenes())
        for (const who of everybody(one.stage, roles, scene.now)) {
          if (!rolesIn(query.by).includes(who.role)) continue;
          const { rows, lists: counts } = await asker(one.spec, scene, who)(query, { limit: 200 });
          const expected = await inTheLists(one, scene, who);
          const mine = (rows as Row[]).map(({ list, path }) => `${list} ${path}`).sort();
          const counted = (counts as Counted[]).map(({ open }) => open).reduce((a, b) => a + b, 0);
          const at = { in: scene.state, for: who.name };
          expect({ ...at, mine, counted }).toEqual({
            ...at,
            mine: expected,
            counted: expected.length,
          });
          for (const { list } of rows as Row[]) tried.add(list);
        }
      const ofService = lists.filter(([, { service }]) => service === one.spec.name);
      expect([...tried].sort()).toEqual(ofService.map(([name]) => name).sort());
    },
    120_000,
  );
});
