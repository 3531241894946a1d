import { actor, id, Story } from '@throughcare/testing';
import { coordinator, court, officer, prison, settings } from '../../../test/inRecords.ts';
import { issueClaimCode } from '../../commands/claimCode/issueClaimCode.ts';
import { redeemClaimCode } from '../../commands/claimCode/redeemClaimCode.ts';
import { revokeClaimCode } from '../../commands/claimCode/revokeClaimCode.ts';
import { reportDeath } from '../../commands/death/reportDeath.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { onPrisonerReceived } from '../../reactions/onPrisonerReceived.ts';
import { pathway } from '../document.ts';
import { codeFrom } from './code.ts';
import { claimCodeView } from './view.ts';

const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const ngo = coordinator('ngo-harbour');
const withCode = () => {
  const story = new Story(pathway, settings).command(openPerson, prison, {}, named);
  story.command(issueClaimCode, prison, {});
  return { story, code: codeFrom(story.idOf('claim-code-secret')), id: story.idOf('claim-code') };
};

describe('a claim code', () => {
  it('is open, then redeemed, and void once the same office prints a newer one', () => {
    const { story, code, id } = withCode();
    const seen = () => story.shows(claimCodeView, id, prison);
    expect(seen()).toMatchObject({ state: 'OPEN' });
    story.command(redeemClaimCode, ngo, {}, { code });
    expect(seen()).toMatchObject({ state: 'REDEEMED' });
    story.command(issueClaimCode, prison, {});
    expect(seen()).toMatchObject({ state: 'REDEEMED' });
    const another = withCode();
    another.story.command(issueClaimCode, prison, {});
    expect(another.story.shows(claimCodeView, another.id, prison)).toMatchObject({
      state: 'VOID',
    });
  });

  it('works until its moment and not at it', () => {
    const { story, code } = withCode();
    story.at('2026-03-02T09:00:00.000Z').command(redeemClaimCode, ngo, {}, { code });
    expect(story.last.refusal?.refused).toBe('not-found');
    const another = withCode();
    another.story.at('2026-03-02T08:59:59.999Z');
    another.story.command(redeemClaimCode, ngo, {}, { code: another.code });
    expect(another.story.last.refusal).toBeNull();
  });

  it('is void at its moment, which only a usable one waits for', () => {
    const { story, code } = withCode();
    story.tick('2026-03-02T08:59:59.999Z');
    expect(story.last.events).toEqual([]);
    story.tick('2026-03-02T09:00:00.000Z');
    expect(story.last.events).toMatchObject([{ type: 'claim-code-voided' }]);
    expect(story.dueAt).toBeNull();
    expect(code).toHaveLength(14);
  });

  it('that does not work tells nothing of the record, and one that does says that it is closed', () => {
    const { story, code } = withCode();
    story.command(reportDeath, officer, {});
    story.command(redeemClaimCode, ngo, {}, { code: '0000-0000-0000' });
    expect(story.last.refusal?.refused).toBe('not-found');
    story.command(redeemClaimCode, ngo, {}, { code });
    expect(story.last.refusal).toMatchObject({ refused: 'conflict', code: 'closed' });
  });
});

describe('D2: a claim code', () => {
  const received = {
    episodeId: id('stay'),
    receivedAt: '2026-01-05T08:00:00.000Z',
    prisonId: 'prison-b',
    reason: 'ADMISSION',
  };
  const holder = actor('PREC', 'prison-b');
  const seen = (story: ReturnType<typeof withCode>['story'], item: string, who = officer) =>
    story.shows(claimCodeView, item, who);

  it('is issued by who holds the person and by no other prison or court', () => {
    const { story } = withCode();
    for (const stranger of [holder, actor('PCM', 'prison-c'), actor('DCC', 'court-south')]) {
      story.command(issueClaimCode, stranger, {});
      expect(story.last.refusal?.refused).toBe('not-found');
    }
    story.heard(onPrisonerReceived, received).command(issueClaimCode, holder, {});
    expect(story.last.refusal).toBeNull();
    story.command(openPerson, court, {}, named).command(issueClaimCode, court, {});
    expect(story.last.refusal).toBeNull();
  });

  it('of another office voids none that is in the person’s hand', () => {
    const { story, code, id: first } = withCode();
    story.heard(onPrisonerReceived, received).command(issueClaimCode, holder, {});
    expect(seen(story, first)).toMatchObject({ state: 'OPEN' });
    story.command(redeemClaimCode, ngo, {}, { code });
    expect(story.last.refusal).toBeNull();
  });

  it('is revoked by its issuer or by intake, and works no more', () => {
    const { story, code, id: claimCodeId } = withCode();
    story.heard(onPrisonerReceived, received);
    story.command(revokeClaimCode, holder, { claimCodeId });
    expect(story.last.refusal?.refused).toBe('not-found');
    story.command(revokeClaimCode, prison, { claimCodeId });
    expect(seen(story, claimCodeId)).toMatchObject({ state: 'VOID' });
    story.command(revokeClaimCode, prison, { claimCodeId });
    expect(story.last).toMatchObject({ refusal: null, events: [] });
    story.command(redeemClaimCode, ngo, {}, { code });
    expect(story.last.refusal?.refused).toBe('not-found');
  });

  it('brought once is worth nothing to the next organisation', () => {
    const { story, code } = withCode();
    story.command(redeemClaimCode, ngo, {}, { code });
    story.command(redeemClaimCode, coordinator('ngo-other'), {}, { code });
    expect(story.last.refusal?.refused).toBe('not-found');
  });
});
