import type { PlanEvent } from './events.ts';
import type { Plan } from './state.ts';

export function evolvePlan(plan: Plan, event: PlanEvent): Plan {
  switch (event.type) {
    case 'release-date-noted':
      return { ...plan, dates: [...plan.dates, event.date] };
    case 'plan-started':
      return { ...plan, started: plan.started ?? event.step, area: event.area ?? plan.area };
    case 'pack-item-noted':
      return { ...plan, pack: { ...plan.pack, [event.item]: event.entry } };
    case 'plan-ready':
      return { ...plan, ready: event.step };
    case 'pack-issued':
      return { ...plan, issued: { packId: event.packId, step: event.step } };
  }
}
