import type { Fact } from '../forms/thing.ts';
import type { View } from '../kernel/page.ts';
import type { Organisation } from '../privacy/model.ts';
import { inLine } from '../words/said.ts';

/** Whom notices of an organisation go to, and whom to next. */
export const addressFacts = (
  one: Pick<Organisation, 'noticesTo' | 'secondTo'>,
  { say }: Pick<View, 'say'>,
): readonly Fact[] => [
  { label: say('privacy.fact.noticesTo'), value: inLine(say, one.noticesTo) || '–' },
  { label: say('privacy.fact.secondTo'), value: inLine(say, one.secondTo) || '–' },
];

/** Whether one of them is a webhook: only those are signed. */
export const hasWebhook = ({
  noticesTo,
  secondTo,
}: Pick<Organisation, 'noticesTo' | 'secondTo'>): boolean =>
  [...noticesTo, ...secondTo].some((to) => /^https?:/i.test(to));
