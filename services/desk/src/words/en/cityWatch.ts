/** What a city watches over: days of danger after a release, and treatment that nobody goes on with. */
export const cityWatch = {
  'city.windows.nav': 'Contacts missed',
  'city.windows.title': 'Weeks after release with a contact missed',
  'city.windows.lead':
    '{count, plural, =0 {No contact was missed.} one {After one release a contact was due, and nobody was reached.} other {After # releases a contact was due, and nobody was reached.}}',
  'city.windows.none':
    'Nothing was missed. A release comes here when the time for a contact passes and nobody has reached the person.',
  'city.window.title': 'The weeks after a release',
  'city.window.who': 'Somebody released {at}',
  'city.window.lead':
    'These are the weeks in which an overdose is most likely. Whoever has taken the person on reaches them.',
  'city.window.stands': 'How it stands',
  'city.window.checkpoints': 'What was due',
  'city.window.with': 'With {org}',
  'city.window.nobody': 'With nobody yet',
  'city.window.missed': 'missed: {what}, due {at}',
  'city.window.checkpoint': '{status}; due {due}{isMet, select, yes {; met {met}} other {}}',
  'city.window.toPartners': 'To the partners',

  'city.gaps.nav': 'Treatment gaps',
  'city.gaps.title': 'Released on substitution treatment, and treated by nobody',
  'city.gaps.lead':
    '{count, plural, =0 {Nobody waits for a prescriber.} one {One person waits for a dose outside.} other {# people wait for a dose outside.}} Whoever is due first stands first.',
  'city.gaps.none':
    'Nobody waits. Somebody comes here when they leave prison on substitution treatment and no dose outside is confirmed.',
  'city.gap.who': 'Somebody from {from}, to {area}',
  'city.gap.unknown': 'a place not known',
  'city.gap.planOf': 'Name who goes on with it outside: {who}',
  'city.gap.appointment': 'Appointment {at}',
  'city.gap.noAppointment': 'No appointment yet',

  'city.fact.out': 'Released',
  'city.fact.until': 'Until',
  'city.fact.partner': 'Partner',
  'city.fact.closed': 'Ended',
  'city.fact.nextDose': 'Next dose due',
  'city.fact.appointment': 'Appointment',

  'code.list.breached': 'A contact after release was missed',
  'code.list.gaps': 'Substitution treatment that nobody goes on with',
  'code.windowEnd.OVER': 'the weeks are over',
  'code.windowEnd.ENDED': 'ended',
  'code.windowEnd.RETURNED': 'in custody again',
  'code.windowEnd.CORRECTED': 'the release was corrected',
  'code.windowEnd.DECLINED_BY_PERSON': 'the person wants no support',
  'code.gapStage.DUE': 'the dose is due',
  'code.gapStage.MISSED': 'the dose was missed',
  'code.gapStage.URGENT': 'urgent: doses were missed',
  'code.gapStage.RESTART': 'treatment has to begin anew',
  'code.reach.PAUSED': 'outreach pauses',
  'code.reach.ENDED': 'outreach has ended',
} as const;
