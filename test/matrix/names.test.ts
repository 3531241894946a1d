import { type AnyQuery, notRelated, rolesIn, shown } from '@throughcare/record';
import { ref } from '@throughcare/testing';
import { identityView } from '../../services/intake/src/domain/disclosure/view.ts';
import { movedTo } from '../../services/intake/src/domain/person/movedTo.ts';
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
