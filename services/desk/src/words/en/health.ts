/** The desk of a prison's healthcare, and of prescribers outside. */
export const health = {
  'health.board.nav': 'Substitution treatment',
  'health.board.title': 'Substitution treatment',
  'health.board.lead':
    '{outside, plural, =0 {Nobody waits outside for a dose.} one {One person is outside and no dose is confirmed yet.} other {# people are outside and no dose is confirmed yet.}}{missed, plural, =0 {} one { One has missed a dose.} other { # have missed a dose.}}',
  'health.board.outside': 'Outside, no dose confirmed yet',
  'health.board.inside': 'Inside',
  'health.board.noneOutside':
    'Nobody is outside without a confirmed dose. Whoever leaves on treatment stands here until a dose outside is confirmed.',
  'health.board.none':
    'Nobody is on substitution treatment here. Whoever comes in on it, or is assessed for it, is put down on their own page.',
  'health.board.toPeople': 'To the people here',

  'health.handOvers.nav': 'Hand-overs',
  'health.handOvers.title': 'Handed over to you',
  'health.handOvers.lead':
    '{count, plural, =0 {Nobody is handed over to you just now.} one {One person is handed over to you.} other {# people are handed over to you; whose dose is due or missed stands first.}}',
  'health.handOvers.none':
    'People come here when the healthcare of a prison names your organisation for their treatment after release.',

  'health.people.nav': 'People here',
  'health.people.title': 'People here',
  'health.people.lead': 'Whoever is here longest stands first.',
  'health.people.none': 'Nobody is held here. People come to this list when reception admits them.',
  'health.people.since': 'here since {day}',
  'health.person.title': 'A person here',
  'health.person.noTreatment':
    'No substitution treatment is put down. If the person came in on it, or is assessed for it, put it down here.',
  'health.release': 'expected out {day}',
  'health.toPerson': 'To all of this person',

  'health.treatment.title': 'A treatment',
  'health.stands': 'How it stands',
  'health.happened': 'What happened',
  'health.watch':
    'The person is outside, and no dose is confirmed. It ends with a dose, with your word that it ended or was lost, or when the person is inside again.',
  'health.prescriber': 'goes on with {who}',
  'health.appointment': 'appointment {at}',
  'health.rhythm':
    '{days, plural, one {every day} other {every # days}}{bridging, plural, =0 {} one {, one day taken along} other {, # days taken along}}',
  'health.mg': '{mg, number} mg',
  'health.lastGiven': 'last given {at}',
  'health.bridging': '{days, plural, one {one day taken along} other {# days taken along}}',

  'health.fact.state': 'State',
  'health.fact.where': 'Where',
  'health.fact.release': 'Release',
  'health.fact.gap': 'Dose outside',
  'health.fact.nextDose': 'Next dose due',
  'health.fact.since': 'Outside since',
  'health.fact.firstDose': 'First dose outside',
  'health.fact.lost': 'Why it did not go on',
  'health.fact.prescriber': 'Goes on with',
  'health.fact.appointment': 'Appointment there',
  'health.fact.firstOutside': 'First dose outside due',
  'health.fact.sharing': 'They may know by',
  'health.fact.lastDose': 'Last dose inside',
  'health.fact.handOver': 'Handed over',
  'health.fact.handedNext': 'Next dose as handed over',
} as const;
