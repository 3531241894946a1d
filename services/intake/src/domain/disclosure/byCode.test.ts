import { type Actor, isRelated, shown } from '@throughcare/record';
import { actor, Story } from '@throughcare/testing';
import { issueClaimCode } from '../../commands/claimCode/issueClaimCode.ts';
import { redeemClaimCode } from '../../commands/claimCode/redeemClaimCode.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { getIdentity } from '../../queries/getIdentity.ts';
import { IntakeSettings } from '../../settings.ts';
import { codeFrom, normalised } from '../claimCode/code.ts';
import { pathway } from '../document.ts';
import { identityView } from './view.ts';

const prison = actor('PCM', 'prison-a');
const ngo = 'ngo-harbour';
const worker = actor('NGOW', ngo);
const other = actor('NGOW', 'ngo-other');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: '1990-05-01' };

const aPerson = () =>
  new Story(pathway, IntakeSettings.parse({})).command(openPerson, prison, {}, named);
type Person = ReturnType<typeof aPerson>;
/** What this caller is answered, or nothing where the question itself is not theirs. */
const known = ({ state, now }: Person, who: Actor) => {
  const asking = { actor: who, now, organisation: null, hash: (text: string) => text };
  const params = { pathwayRef: state.ref };
  const isTheirs = isRelated(getIdentity.by, state, { ...asking, params });
  return isTheirs ? shown(identityView, state, state.ref, asking) : undefined;
};
const types = (story: Person) =>
  story.last.published.map(
    ({ definition, audience }) =>
      `${definition.type.split('.').slice(3, -1).join('.')} ${audience}`,
  );

describe('a claim code', () => {
  const issued = (story: Person) => {
    story.command(issueClaimCode, prison, {});
    return codeFrom(story.idOf('claim-code-secret'));
  };

  it('reveals once what is stored nowhere', () => {
    const story = aPerson();
    const code = issued(story);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(JSON.stringify(story.state)).not.toContain(code);
    expect(JSON.stringify(story.state)).not.toContain(story.idOf('claim-code-secret'));
  });

  it('brought to a partner is consent to that partner, without any offer, and works once', () => {
    const story = aPerson();
    const code = issued(story);
    story.command(redeemClaimCode, worker, {}, { code: code.toLowerCase().replace(/-/g, ' ') });
    expect(types(story)).toEqual(['consent.given justice', 'consent.given care']);
    expect(known(story, worker)).toHaveProperty('contact');
    expect(known(story, worker)).toHaveProperty('identity');
    story.command(redeemClaimCode, other, {}, { code });
    expect(story.last.refusal?.refused).toBe('not-found');
    expect(known(story, other)).toBeUndefined();
  });

  it('is found by its hash, and not by itself', () => {
    const story = aPerson();
    const code = issued(story);
    const found = () => story.index.filter(({ name }) => name === 'claim-code');
    expect(found()).toHaveLength(1);
    expect(found()[0]?.key).not.toContain(normalised(code));
  });

  it('ends when a newer one is printed, and after 56 days', () => {
    const story = aPerson();
    const old = issued(story);
    const fresh = issued(story);
    story.command(redeemClaimCode, worker, {}, { code: old });
    expect(story.last.refusal?.refused).toBe('not-found');
    expect(story.dueAt).toBe('2026-03-02T09:00:00.000Z');
    story.tick('2026-03-02T09:00:00.000Z');
    story.command(redeemClaimCode, worker, {}, { code: fresh });
    expect(story.last.refusal?.refused).toBe('not-found');
  });
});
