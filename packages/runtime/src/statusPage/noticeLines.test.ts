import { instant } from '@throughcare/contracts';
import type { NoticeHealth } from '@throughcare/service-kit';
import { noticeLines } from './noticeLines.ts';

const at = instant('2026-03-02T09:05:00.000Z');
const says = (notices: NoticeHealth | null) =>
  noticeLines([{ health: null }, { health: { notices } }]).replace(/<[^>]*>/g, ' ');
const standing = { waiting: 0, lastFailure: null };

describe('what the status page says of notices', () => {
  it('is whether mail is set up', () => {
    expect(says({ mails: true, standing })).toContain('Mail is set up');
    expect(says({ mails: false, standing })).toContain('Mail is not set up here');
  });

  it('is how many wait, and when and why the last one failed', () => {
    expect(says({ mails: true, standing })).toMatch(/0 notices wait.*None has failed/);
    const some = { waiting: 3, lastFailure: { at, code: '550' } };
    expect(says({ mails: true, standing: some })).toMatch(
      /3 notices wait.*2026-03-02 09:05 UTC: 550\./,
    );
    expect(says({ mails: true, standing: { ...some, waiting: 1 } })).toContain('1 notice waits');
  });

  it('is no word of a receiver that is no code', () => {
    const code = '<b>550 clerk@court.example</b>';
    expect(says({ mails: true, standing: { waiting: 1, lastFailure: { at, code } } })).toContain(
      'UTC: FAILED.',
    );
  });

  it('is that it cannot be told, where the store or the service does not answer', () => {
    expect(says({ mails: true, standing: null })).toContain('cannot be told now');
    expect(says(null)).toContain('cannot be told now');
  });
});
