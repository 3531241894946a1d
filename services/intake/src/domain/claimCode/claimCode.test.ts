import { Story } from '@throughcare/testing';
import { coordinator, officer, prison, settings } from '../../../test/inRecords.ts';
import { issueClaimCode } from '../../commands/claimCode/issueClaimCode.ts';
import { redeemClaimCode } from '../../commands/claimCode/redeemClaimCode.ts';
import { reportDeath } from '../../commands/death/reportDeath.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
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
  it('is open, then redeemed, and void once a newer one is printed', () => {
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
