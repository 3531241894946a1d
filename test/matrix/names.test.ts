import { type AnyQuery, notRelated, rolesIn, shown } from '@throughcare/record';
import { ref } from '@throughcare/testing';
import { identityView } from '../../services/intake/src/domain/disclosure/view.ts';
import { makeFindable } from '../../services/intake/src/domain/finding/keys.ts';
import type { Pathway } from '../../services/intake/src/domain/pathway/state.ts';
import { personHandlers } from '../../services/intake/src/domain/person/evolve.ts';
import { movedTo } from '../../services/intake/src/domain/person/movedTo.ts';
import { personOf } from '../../services/intake/src/domain/person/personOf.ts';
import { findPeople } from '../../services/intake/src/queries/findPeople.ts';
import { getIdentity } from '../../services/intake/src/queries/getIdentity.ts';
import { listNames } from '../../services/intake/src/queries/listNames.ts';
import { roles } from './frame/inMemory.ts';
import { everybody, type Scene, type SomeoneAsking } from './frame/scene.ts';
import { asker } from './frame/stored.ts';
import { intake } from './scenes/intake.ts';

const person = ref('person');

/** Whether the question of one person's identity tells who it is. */
function toldOf(query: AnyQuery, scene: Scene, { asking }: SomeoneAsking): boolean {
  const about = { ...asking, params: { pathwayRef: person } };
  if (notRelated(query.by, scene.record as never, about)) return false;
  const answer = shown(identityView, scene.record as never, person, asking);
  return answer?.identity !== undefined && movedTo(scene.record as never) === null;
}

it('a list of names tells exactly those whose identity the caller reads one by one', async () => {
  const told = new Set<string>();
  for (const scene of intake.scenes().filter(({ kind }) => kind === 'pathway'))
    for (const who of everybody(intake.stage, roles, scene.now)) {
      const one = toldOf(getIdentity, scene, who);
      const mayAsk = rolesIn(listNames.by).includes(who.role);
      const { items } = mayAsk
        ? await asker(intake.spec, scene, who)(listNames, { refs: `${person},${ref('nobody')}` })
        : { items: [] };
      const at = { in: scene.state, for: who.name };
      expect({ ...at, named: items.length }).toEqual({ ...at, named: one ? 1 : 0 });
      if (one) told.add(who.role);
    }
  expect([...told].sort()).toEqual(rolesIn(listNames.by).toSorted());
}, 60_000);

/** The scene as it is once its rules have run; its own keys, since it was written down without any. */
function findable(scene: Scene): Scene {
  const record = scene.record as Pathway;
  const [event] = makeFindable(record, intake.stage);
  return event?.type === 'made-findable'
    ? { ...scene, record: personHandlers['made-findable'](record, event) as never }
    : scene;
}

it('a search finds exactly those whose name a list tells to the same caller, and the person looks for nobody', async () => {
  const found = new Set<string>();
  for (const scene of intake.scenes().filter(({ kind }) => kind === 'pathway')) {
    const name = personOf(scene.record as never)?.identity;
    if (!name) continue;
    const text = name.familyName ?? name.givenName ?? '';
    for (const who of everybody(intake.stage, roles, scene.now)) {
      if (!rolesIn(findPeople.by).includes(who.role)) continue;
      const asks = asker(intake.spec, findable(scene), who);
      const told = await asks(listNames, { refs: person });
      const at = { in: scene.state, for: who.name };
      expect({ ...at, ...(await asks(findPeople, { text })) }).toEqual({
        ...at,
        items: told.items,
        more: false,
      });
      if (told.items.length > 0) found.add(who.role);
    }
  }
  expect([...found].sort()).toEqual(rolesIn(findPeople.by).toSorted());
  expect(rolesIn(findPeople.by)).not.toContain('PERSON');
}, 60_000);

it('who knows of the person without a consent, and another court, are told no name', async () => {
  const strangers = ['NGOC of the NGO', 'DCC of another court of the area'];
  const scenes = intake.scenes().filter(({ state }) => state === 'a case, consent never given');
  expect(scenes).not.toEqual([]);
  for (const scene of scenes)
    for (const who of everybody(intake.stage, roles, scene.now).filter(({ name }) =>
      strangers.includes(name),
    ))
      expect(await asker(intake.spec, scene, who)(listNames, { refs: person })).toEqual({
        items: [],
      });
});

it.each([
  ['no reference', ''],
  ['something else', 'one,two'],
  ['more than a hundred', Array.from({ length: 101 }, () => person).join()],
])('%s is not taken', (_what, refs) => {
  expect(listNames.search?.safeParse({ refs }).success).toBe(false);
});
