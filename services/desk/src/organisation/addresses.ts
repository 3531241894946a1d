import type { Fact } from '../forms/thing.ts';
import type { View } from '../kernel/page.ts';
import type { Organisation } from '../privacy/model.ts';
import { inLine } from '../words/said.ts';

type Addresses = Pick<Organisation, 'noticesTo' | 'secondTo' | 'onCallTo'>;

/** Whom notices of an organisation go to, whom to next, and when they do not. */
export const addressFacts = (
  one: Addresses & Pick<Organisation, 'quietHours' | 'timeZone'>,
  { say }: Pick<View, 'say'>,
): readonly Fact[] => [
  { label: say('privacy.fact.noticesTo'), value: inLine(say, one.noticesTo) || '–' },
  { label: say('privacy.fact.secondTo'), value: inLine(say, one.secondTo) || '–' },
  {
    label: say('notices.quietHours'),
    value: one.quietHours
      ? say('notices.quietSpan', { ...one.quietHours, zone: one.timeZone })
      : say('notices.quietNever'),
  },
  ...(one.quietHours
    ? [
        {
          label: say('notices.quietCall'),
          value: inLine(say, one.onCallTo) || say('notices.quietNobody'),
        },
      ]
    : []),
];

/** Whether anybody has an address there. */
export const isTold = ({ noticesTo, secondTo, onCallTo }: Addresses): boolean =>
  [...noticesTo, ...secondTo, ...onCallTo].length > 0;

/** Whether one of them is a webhook: only those are signed. */
export const hasWebhook = ({ noticesTo, secondTo, onCallTo }: Addresses): boolean =>
  [...noticesTo, ...secondTo, ...onCallTo].some((to) => /^https?:/i.test(to));
