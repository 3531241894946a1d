import type { ngo as english } from '../en/ngo.ts';

/** The desk of an NGO, in French: what its pages say. */
export const ngo: Record<keyof typeof english, string> = {
  'ngo.unnamed': 'Une personne dont le nom n’est pas connu ici',
  'ngo.languages.interpreter': '{languages}, besoin d’un interprète ({interpreter})',

  'ngo.offers.nav': 'Propositions',
  'ngo.offers.title': 'Propositions',
  'ngo.offers.lead':
    '{count, plural, =0 {Personne n’attend votre réponse.} one {# personne attend votre réponse.} many {# de personnes attendent votre réponse ; la plus urgente en premier.} other {# personnes attendent votre réponse ; la plus urgente en premier.}}',
  'ngo.offers.leadWorker':
    '{count, plural, =0 {Personne n’attend de réponse.} one {# personne attend une réponse de votre coordination.} many {# de personnes attendent une réponse de votre coordination.} other {# personnes attendent une réponse de votre coordination.}}',
  'ngo.offers.doorOpen':
    'Votre porte est ouverte ; les propositions arrivent ici. Vous verrez en quelques mots de qui il s’agit, et aurez le temps de répondre.',
  'ngo.offers.doorClosed':
    'Votre porte est fermée : aucune nouvelle proposition n’arrive ici tant que vous ne l’ouvrez pas.',
  'ngo.offers.toPeople': 'Vers les personnes que vous avez prises en charge',
  'ngo.offer.title': 'Une proposition',
  'ngo.offer.closed': 'Une proposition close',
  'ngo.offer.nameLater': 'Aucun nom tant que vous n’avez pas pris la personne en charge.',
  'ngo.offer.isYours': 'Vous avez pris cette personne en charge.',
  'ngo.offer.toCase': 'Vers la personne',
  'ngo.offer.acceptOf': 'Prendre en charge : {who}',
  'ngo.offer.declineOf': 'Décliner : {who}',
  'ngo.offer.urgent': 'Sort aujourd’hui, ou déjà dehors',
  'ngo.offer.urgentTag': 'urgent',
  'ngo.offer.soon': 'Date de sortie connue ; vous la voyez en prenant la personne en charge',
  'ngo.offer.unconfirmed': 'Sortie pas encore confirmée par la prison',
  'ngo.offer.from': 'À partir du {day}',
  'ngo.offer.toArrange': 'À demander ou à organiser : {what}',
  'ngo.answer.by': 'réponse au plus tard {at} · encore {left}',
  'ngo.answer.late': 'réponse attendue depuis {left}',

  'ngo.people.nav': 'Personnes',
  'ngo.people.title': 'Personnes',
  'ngo.people.lead': 'La personne qui a besoin de vous le plus tôt vient en premier.',
  'ngo.people.lists': 'Listes de personnes',
  'ngo.people.all': 'Suivies en ce moment',
  'ngo.people.mine': 'Qui me sont confiées',
  'ngo.people.closed': 'Soutien terminé',
  'ngo.people.with': 'avec {who}',
  'ngo.people.contactOf': 'Enregistrer un contact : {who}',
  'ngo.people.none':
    'Personne pour l’instant. Les personnes que vous prenez en charge figurent ici : répondez d’abord à une proposition.',
  'ngo.people.noneMine':
    'Aucune personne ne vous est confiée. Votre coordination peut vous en confier une, sur la page de cette personne.',
  'ngo.people.noneClosed': 'Aucun soutien n’a pris fin jusqu’ici.',

  'ngo.case.title': 'Une personne suivie chez nous',
  'ngo.case.paused': 'en pause',
  'ngo.case.missed': '{what} : pas fait, {left} de retard',
  'ngo.case.unsaid': 'rendez-vous du {at} : qu’en est-il ressorti ?',
  'ngo.case.next': 'ensuite : {what}, {at}',
  'ngo.noName.title': 'Vous ne voyez pas de nom ici : aucun consentement ne le permet.',
  'ngo.noName.next':
    'La personne peut le donner quand vous la rencontrez. D’ici là, la gestion des parcours de la prison, l’équipe soignante ou l’accueil peut le lui demander. Ce que vous faites pour la personne se poursuit entre-temps.',

  'ngo.consent.whose': 'Une personne dont vous demandez le consentement',

  'ngo.month.title': 'Le premier mois',
  'ngo.month.none':
    'Le premier mois commence à la sortie. Rien n’est prévu tant que le jour n’est pas connu.',
  'ngo.month.more': 'Pour quand chaque point est prévu, et ce qui le remplit',
  'ngo.month.met': '{what}, {at}',
  'ngo.month.due': '{what}, prévu le {at}',
  'ngo.month.kits':
    '{kits, plural, =0 {Vous n’avez pas encore remis de naloxone.} one {Vous avez remis # kit de naloxone.} many {Vous avez remis # de kits de naloxone.} other {Vous avez remis # kits de naloxone.}}',
  'ngo.month.risk': 'Le risque de surdose est le plus élevé durant les deux premières semaines.',

  'ngo.contacts.title': 'Contacts',
  'ngo.contacts.none': 'Aucune tentative encore. Enregistrez chaque tentative, même sans succès.',
  'ngo.contact.reached': 'jointe',
  'ngo.contact.tried': 'essayé, non jointe',
  'ngo.contact.inside': 'avant la sortie',
  'ngo.contact.line': '{at}, {mode}, {reached, select, yes {jointe} other {non jointe}}',

  'ngo.appointments.nav': 'Rendez-vous',
  'ngo.appointments.title': 'Rendez-vous',
  'ngo.appointments.lead': 'D’abord aujourd’hui et ce qui vient, puis ce qui a eu lieu.',
  'ngo.appointments.none': 'Aucun. Vous pouvez en fixer un sur la page de la personne.',
  'ngo.appointments.noneYet': 'Aucun pour l’instant.',
  'ngo.day.today': 'Aujourd’hui, {day}',
  'ngo.appointment.line': '{at}, {kind}',
  'ngo.appointment.cancelled': 'annulé',
  'ngo.appointment.unsaid': 'qu’en est-il ressorti ?',
  'ngo.appointment.toCome': 'à venir',

  'ngo.reach.title': 'Comment la joindre',
  'ngo.reach.not': 'Pas possible',
  'ngo.reach.access': 'À prévoir',
  'ngo.reach.none':
    'Aucun moyen de joindre la personne n’est connu. Demandez-le quand vous la rencontrez.',
  'ngo.release.title': 'La sortie',
  'ngo.release.none': 'Rien n’est dit d’une sortie.',
  'ngo.release.provisional': 'La prison ne l’a pas encore confirmé ; cela peut changer.',
  'ngo.release.out':
    'Dehors {days, plural, =0 {depuis aujourd’hui} one {depuis hier} many {depuis # de jours} other {depuis # jours}} ({at}){from, select, none {} other {, prison : {from}}}',
  'ngo.release.undated':
    '{from, select, none {Pas encore de date de sortie} other {Prison : {from}, pas encore de date de sortie}}',
  'ngo.release.expected':
    '{sure, select, yes {Sortie} other {Sortie prévue}} {days, plural, =0 {aujourd’hui} =1 {demain} one {le {day}} many {le {day}} other {le {day}}}{from, select, none {} other {, prison : {from}}}',
  'ngo.needs.title': 'Besoins',
  'ngo.workers.title': 'Qui suit la personne',
  'ngo.workers.none': 'Aucun membre de l’équipe n’est encore désigné.',
  'ngo.ended.title': 'Comment le soutien a pris fin',
  'ngo.ended.before': 'Jusqu’au {at}, le motif indiqué était : {reason}',

  'ngo.door.nav': 'Notre porte',
  'ngo.door.title': 'Notre porte',
  'ngo.door.none':
    'Il n’y a pas encore d’accord avec votre organisation. La coordination de votre ville ou région le passe avec vous ; des propositions pourront alors arriver ici.',
  'ngo.door.open': 'ouverte',
  'ngo.door.closed': 'fermée',
  'ngo.door.leadOpen': 'Des propositions arrivent ici tant qu’il y a de la place.',
  'ngo.door.leadClosed':
    'Aucune nouvelle proposition n’arrive ici. Les personnes que vous suivez restent avec vous.',
  'ngo.load.title': 'Notre charge',
  'ngo.load.people': 'Personnes suivies chez nous',
  'ngo.load.offers': 'Propositions qui attendent une réponse',
  'ngo.load.capacity': 'Places convenues',
  'ngo.load.left':
    '{left, plural, =0 {Aucune place n’est libre : les propositions reviennent dès qu’il y en a une.} one {# place est libre.} many {# de places sont libres.} other {# places sont libres.}} Une proposition occupe une place jusqu’à la réponse.',
  'ngo.load.noLimit': 'Aucun nombre de places n’est convenu.',
  'ngo.agreement.title': 'Ce qui est convenu',
  'ngo.agreement.change':
    'La coordination de votre ville ou région le modifie avec vous. La porte ne dépend que de vous.',
  'ngo.agreement.usual': 'comme d’habitude ici',
  'ngo.agreement.days':
    '{days, plural, one {# jour ouvré} many {# de jours ouvrés} other {# jours ouvrés}}',
  'ngo.agreement.minutes':
    'oui, en {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}',
  'ngo.agreement.noUrgent': 'non acceptées',
  'ngo.agreement.from': 'à partir du {from}{ends, select, yes { jusqu’au {to}} other {}}',

  'ngo.fact.state': 'État',
  'ngo.fact.answerBy': 'Réponse au plus tard le',
  'ngo.fact.out': 'Dehors',
  'ngo.fact.expected': 'Sortie prévue',
  'ngo.fact.area': 'Secteur',
  'ngo.fact.needs': 'Besoins',
  'ngo.fact.languages': 'Langues',
  'ngo.fact.missing': 'À demander ou à organiser',
  'ngo.fact.ours': 'Vous vous en chargez',
  'ngo.fact.release': 'Sortie',
  'ngo.fact.lastContact': 'Dernier contact',
  'ngo.fact.appointments': 'Rendez-vous ouverts',
  'ngo.fact.workers': 'Équipe',
  'ngo.fact.appointment': 'Rendez-vous',
  'ngo.fact.came': 'Ce qu’il en est ressorti',
  'ngo.fact.prison': 'Vient de',
  'ngo.fact.goesTo': 'Va à',
  'ngo.fact.firstAppointment': 'Premier rendez-vous',
  'ngo.fact.substitution': 'Traitement de substitution',
  'ngo.fact.door': 'Porte',
  'ngo.fact.takes': 'Pour',
  'ngo.fact.answerDays': 'Délai de réponse',
  'ngo.fact.urgent': 'Propositions urgentes',
  'ngo.fact.prisons': 'Prisons',
  'ngo.fact.agreed': 'Durée de l’accord',
};
