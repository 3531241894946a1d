import type { health as english } from '../en/health.ts';

/** The desk of a prison's healthcare, and of prescribers outside, in French. */
export const health: Record<keyof typeof english, string> = {
  'health.board.nav': 'Traitement de substitution',
  'health.board.title': 'Traitement de substitution',
  'health.board.lead':
    '{outside, plural, =0 {Personne n’attend de dose dehors.} one {# personne est dehors sans dose encore confirmée.} many {# de personnes sont dehors sans dose encore confirmée.} other {# personnes sont dehors sans dose encore confirmée.}}{missed, plural, =0 {} one { # personne a manqué une dose.} many { # de personnes ont manqué une dose.} other { # personnes ont manqué une dose.}}',
  'health.board.outside': 'Dehors, dose pas encore confirmée',
  'health.board.inside': 'En détention',
  'health.board.noneOutside':
    'Personne n’est dehors sans dose confirmée. Une personne qui sort sous traitement figure ici jusqu’à la confirmation d’une dose dehors.',
  'health.board.none':
    'Personne n’est sous traitement de substitution ici. Si une personne arrive sous traitement, ou est évaluée pour cela, inscrivez-le sur sa page.',
  'health.board.toPeople': 'Vers les personnes présentes',

  'health.handOvers.nav': 'Relais',
  'health.handOvers.title': 'Relais qui vous sont transmis',
  'health.handOvers.lead':
    '{count, plural, =0 {Aucun relais ne vous est transmis en ce moment.} one {# personne vous est transmise.} many {# de personnes vous sont transmises ; d’abord celles dont la dose est à prendre ou manquée.} other {# personnes vous sont transmises ; d’abord celles dont la dose est à prendre ou manquée.}}',
  'health.handOvers.none':
    'Une personne apparaît ici quand l’équipe soignante d’une prison désigne votre organisation pour son traitement après la sortie.',

  'health.people.nav': 'Personnes présentes',
  'health.people.title': 'Personnes présentes',
  'health.people.lead': 'D’abord celles qui sont ici depuis le plus longtemps.',
  'health.people.none':
    'Personne n’est détenu ici. Une personne apparaît sur cette liste quand le greffe enregistre son arrivée.',
  'health.people.since': 'ici depuis le {day}',
  'health.person.title': 'Une personne présente',
  'health.person.noTreatment':
    'Aucun traitement de substitution n’est inscrit. Si la personne est arrivée sous traitement, ou est évaluée pour cela, inscrivez-le ici.',
  'health.release': 'sortie prévue le {day}',
  'health.toPerson': 'Vers tout ce qui concerne cette personne',

  'health.treatment.title': 'Un traitement',
  'health.stands': 'Où en sont les choses',
  'health.happened': 'Ce qui s’est passé',
  'health.watch':
    'La personne est dehors, et aucune dose n’est confirmée. Cela prend fin avec une dose, quand vous indiquez que le traitement a pris fin ou s’est perdu, ou quand la personne est de nouveau en détention.',
  'health.prescriber': 'se poursuit avec {who}',
  'health.appointment': 'rendez-vous le {at}',
  'health.rhythm':
    '{days, plural, one {chaque jour} many {tous les # de jours} other {tous les # jours}}{bridging, plural, =0 {} one {, # jour emporté} many {, # de jours emportés} other {, # jours emportés}}',
  'health.mg': '{mg, number} mg',
  'health.lastGiven': 'dernière dose donnée le {at}',
  'health.bridging':
    '{days, plural, one {# jour emporté} many {# de jours emportés} other {# jours emportés}}',

  'health.fact.state': 'État',
  'health.fact.where': 'Où',
  'health.fact.release': 'Sortie',
  'health.fact.gap': 'Dose dehors',
  'health.fact.nextDose': 'Prochaine dose prévue',
  'health.fact.since': 'Dehors depuis',
  'health.fact.firstDose': 'Première dose dehors',
  'health.fact.lost': 'Pourquoi le traitement ne s’est pas poursuivi',
  'health.fact.prescriber': 'Se poursuit avec',
  'health.fact.appointment': 'Rendez-vous là-bas',
  'health.fact.firstOutside': 'Première dose dehors prévue',
  'health.fact.sharing': 'Fondement du partage',
  'health.fact.lastDose': 'Dernière dose en détention',
  'health.fact.handOver': 'Relais transmis',
  'health.fact.handedNext': 'Prochaine dose selon le relais',
};
