import type { NoticeHealth, ServiceHealth } from '@throughcare/service-kit';

type States = readonly { readonly health: Pick<ServiceHealth, 'notices'> | null }[];

/** Whether notices leave here, how many wait, and why the last one failed. To whom they go is for nobody who sees this page. */
export function noticeLines(states: States): string {
  const found = states.flatMap(({ health }) => health?.notices ?? []);
  // A service of another release says nothing of them.
  const lines =
    found.length === 0
      ? ['Whether notices leave here cannot be told now.']
      : found.flatMap(linesOf);
  return `<h2>Notices</h2>\n${lines.map((line) => `<p>${line}</p>`).join('\n')}\n`;
}

function linesOf({ mails, standing }: NoticeHealth): string[] {
  const mail = mails
    ? 'Mail is set up: notices that something waits go out by mail and to webhooks.'
    : 'Mail is not set up here: notices that something waits are sent to webhooks alone. See SMTP_HOST in the runbook.';
  if (standing === null) return [mail, 'How many wait cannot be told now.'];
  const { waiting, lastFailure } = standing;
  const count =
    waiting === 1 ? '1 notice waits to be sent.' : `${waiting} notices wait to be sent.`;
  const failure = lastFailure
    ? `The last that failed did so on ${moment(lastFailure.at)} UTC: ${word(lastFailure.code)}.`
    : 'None has failed at its last try.';
  return [mail, `${count} ${failure}`];
}

const moment = (at: string): string => at.replace('T', ' ').slice(0, 16);
/** A status or the name of a fault; nothing else of what a receiver said is shown. */
const word = (code: string): string => (/^[A-Z0-9_]{1,40}$/i.test(code) ? code : 'FAILED');
