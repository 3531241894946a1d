import { intakeEventTypes } from '@throughcare/contracts';
import { actor, Story } from '@throughcare/testing';
import { court, officer, person, prison, settings } from '../../../test/inRecords.ts';
import { bindAccount } from '../../commands/account/bindAccount.ts';
import { issueAccountCode } from '../../commands/account/issueAccountCode.ts';
import { unbindAccount } from '../../commands/account/unbindAccount.ts';
import { issueClaimCode } from '../../commands/claimCode/issueClaimCode.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { codeFrom } from '../claimCode/code.ts';
import { identityView } from '../disclosure/view.ts';
import { pathway } from '../document.ts';
import { accountCodeView, accountView } from './view.ts';

const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const number = { issuer: 'NOMS', type: 'NOMS', value: 'A1234BC' };
const account = person('an account');
const sharing = { recipients: ['ngo-a'], scopes: ['IDENTITY'], purpose: 'AFTERCARE' };

const aPerson = () => new Story(pathway, settings).command(openPerson, prison, {}, named);
type Person = ReturnType<typeof aPerson>;
const codeOf = (story: Person, who = prison) => {
  story.command(issueAccountCode, who, {});
  return codeFrom(story.idOf('account-code-secret'));
};
const bind = (story: Person, who = account) => {
  const code = codeOf(story);
  story.command(bindAccount, who, {}, { code });
  return { bindingId: story.idOf('binding') };
};
const isTheirs = (story: Person, who = account): boolean => {
  story.command(requestConsent, who, {}, sharing);
  return story.last.refusal === null;
};

describe('D1: a record is the person’s own', () => {
  it('by an account that a code bound, which both sides are told, and by no other', () => {
    const story = aPerson();
    expect(isTheirs(story)).toBe(false);
    bind(story);
    const data = { bindingId: story.idOf('binding'), account: account.account };
    expect(story.last.published.map(({ audience, data: told }) => ({ audience, told }))).toEqual([
      { audience: 'justice', told: data },
      { audience: 'care', told: data },
    ]);
    expect(isTheirs(story)).toBe(true);
    expect(story.shows(identityView, story.state.ref, account)?.ground).toBe('PERSON');
    expect(isTheirs(story, person('another account'))).toBe(false);
  });

  it('by no subject that is its reference, and by no account of another issuer', () => {
    const story = aPerson();
    const { ref } = story.state;
    expect(isTheirs(story, person(ref))).toBe(false);
    expect(story.shows(identityView, ref, person(ref))).toBeUndefined();
    bind(story);
    expect(isTheirs(story, { ...account, account: 'of another issuer' })).toBe(false);
  });

  it('by no number under a wrong name, nor by the first word on a number', () => {
    const stranger = person('a stranger');
    const known = new Story(pathway, settings).command(
      openPerson,
      court,
      {},
      { ...named, identifiers: [number] },
    );
    known.command(
      openPerson,
      stranger,
      {},
      { ...named, familyName: 'Wrong', identifiers: [number] },
    );
    expect(isTheirs(known, stranger)).toBe(false);
    const first = new Story(pathway, settings).command(
      openPerson,
      stranger,
      {},
      { ...named, identifiers: [number] },
    );
    expect(isTheirs(first, stranger)).toBe(false);
    expect(first.shows(identityView, first.state.ref, stranger)).toBeUndefined();
  });

  it('until the person or intake ends it, and by another binding after that', () => {
    const story = aPerson();
    const it = bind(story);
    story.command(unbindAccount, person('another account'), it);
    expect(story.last.refusal?.refused).toBe('not-found');
    story.command(unbindAccount, account, it);
    expect(story.last.published.map(({ definition }) => definition)).toEqual([
      intakeEventTypes.accountUnbound,
      intakeEventTypes.accountUnbound,
    ]);
    expect(isTheirs(story)).toBe(false);
    story.command(unbindAccount, officer, it);
    expect(story.last).toMatchObject({ refusal: null, events: [] });
    bind(story);
    expect(isTheirs(story)).toBe(true);
  });
});

describe('a code that binds an account', () => {
  it('is issued by who holds the person or by intake, and seen by its issuer without the code', () => {
    const story = aPerson();
    for (const stranger of [actor('PCM', 'prison-b'), actor('DCC', 'court-south')]) {
      story.command(issueAccountCode, stranger, {});
      expect(story.last.refusal?.refused).toBe('not-found');
    }
    const code = codeOf(story, officer);
    const item = story.idOf('account-code');
    expect(story.shows(accountCodeView, item, officer)).toMatchObject({ state: 'OPEN' });
    expect(story.shows(accountCodeView, item, prison)).toBeUndefined();
    expect(JSON.stringify(story.state)).not.toContain(code);
  });

  it('works once, until its moment, and as no code of another kind', () => {
    const story = aPerson();
    const code = codeOf(story);
    story.command(bindAccount, account, {}, { code });
    expect(story.shows(accountView, story.idOf('binding'), account)).toMatchObject({
      unbound: null,
    });
    story.command(bindAccount, person('another account'), {}, { code });
    expect(story.last.refusal?.refused).toBe('not-found');
    const late = codeOf(story);
    story.at('2026-02-02T09:00:00.000Z').command(bindAccount, account, {}, { code: late });
    expect(story.last.refusal?.refused).toBe('not-found');
    story.command(issueClaimCode, prison, {});
    const claim = codeFrom(story.idOf('claim-code-secret'));
    story.command(bindAccount, account, {}, { code: claim });
    expect(story.last.refusal?.refused).toBe('not-found');
  });

  it('of the same office takes the place of the one before, and stays beside another office’s', () => {
    const story = aPerson();
    const [first, second] = [codeOf(story), codeOf(story)];
    const ofIntake = codeOf(story, officer);
    story.command(bindAccount, account, {}, { code: first });
    expect(story.last.refusal?.refused).toBe('not-found');
    for (const code of [second, ofIntake]) {
      story.command(bindAccount, account, {}, { code });
      expect(story.last.refusal).toBeNull();
    }
  });
});
