import type { Instant } from '@throughcare/contracts';
import type { ReadTools } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { lastFailed, noticeDesk, toSend } from './document.ts';
import { deliveryOf } from './state.ts';

type Standing = {
  readonly waiting: number;
  readonly lastFailure: { readonly at: Instant; readonly code: string } | null;
};
const pageSize = 200;

/** How notices of this installation stand. To whom they go is left out: whoever runs it may not know every address. */
export async function noticesStanding(tools: ReadTools<IntakeSettings>): Promise<Standing> {
  let waiting = 0;
  for (let after: string | null | undefined; after !== null; ) {
    const page = await tools.list(noticeDesk, toSend.name, toSend.key, {
      limit: pageSize,
      after: after ?? undefined,
    });
    waiting += page.items.length;
    after = page.next;
  }
  const [last] = (
    await tools.list(noticeDesk, lastFailed.name, lastFailed.key, { limit: 1, descending: true })
  ).items;
  const desk = last && (await tools.read(noticeDesk, last.id));
  const { triedAt, code } = (desk && deliveryOf(desk, last.item)) ?? {};
  return { waiting, lastFailure: triedAt && code ? { at: triedAt, code } : null };
}
