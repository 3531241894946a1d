import type { cityWatch as english } from '../en/cityWatch.ts';

/** What a city watches over, in French: days of danger after a release, and treatment that nobody goes on with. */
export const cityWatch: Record<keyof typeof english, string> = {
  'city.windows.nav': 'Contacts manqués',
  'city.windows.title': 'Semaines après une sortie avec un contact manqué',
  'city.windows.lead':
    '{count, plural, =0 {Aucun contact n’a été manqué.} one {Après # sortie, un contact était prévu et la personne n’a pas été jointe.} many {Après # de sorties, un contact était prévu et la personne n’a pas été jointe.} other {Après # sorties, un contact était prévu et la personne n’a pas été jointe.}}',
  'city.windows.none':
    'Rien n’a été manqué. Une sortie apparaît ici quand le délai d’un contact est passé sans que la personne ait été jointe.',
  'city.window.title': 'Les semaines après une sortie',
  'city.window.who': 'Une personne sortie le {at}',
  'city.window.lead':
    'Ce sont les semaines où une surdose est le plus à craindre. Qui a pris la personne en charge la joint.',
  'city.window.stands': 'Où en sont les choses',
  'city.window.checkpoints': 'Ce qui était prévu',
  'city.window.with': 'Avec {org}',
  'city.window.nobody': 'Sans partenaire pour l’instant',
  'city.window.missed': 'manqué : {what}, prévu le {at}',
  'city.window.checkpoint':
    '{status} ; prévu le {due}{isMet, select, yes { ; fait le {met}} other {}}',
  'city.window.toPartners': 'Vers les partenaires',

  'city.gaps.nav': 'Ruptures de traitement',
  'city.gaps.title': 'Personnes sorties sous traitement de substitution, que personne ne traite',
  'city.gaps.lead':
    '{count, plural, =0 {Personne n’attend de prescripteur.} one {# personne attend une dose dehors.} many {# de personnes attendent une dose dehors.} other {# personnes attendent une dose dehors.}} La personne dont la dose est prévue le plus tôt vient en premier.',
  'city.gaps.none':
    'Personne n’attend. Une personne apparaît ici quand elle quitte la prison sous traitement de substitution et qu’aucune dose dehors n’est confirmée.',
  'city.gap.who': 'Une personne venant de {from}, vers {area}',
  'city.gap.unknown': 'un lieu non connu',
  'city.gap.planOf': 'Désigner qui poursuit le traitement dehors : {who}',
  'city.gap.appointment': 'Rendez-vous le {at}',
  'city.gap.noAppointment': 'Pas encore de rendez-vous',

  'city.fact.out': 'Sortie',
  'city.fact.until': 'Jusqu’au',
  'city.fact.partner': 'Partenaire',
  'city.fact.closed': 'Fin',
  'city.fact.nextDose': 'Prochaine dose prévue',
  'city.fact.appointment': 'Rendez-vous',

  'code.list.breached': 'Un contact après une sortie a été manqué',
  'code.list.gaps': 'Un traitement de substitution que personne ne poursuit',
  'code.windowEnd.OVER': 'les semaines sont écoulées',
  'code.windowEnd.ENDED': 'terminé',
  'code.windowEnd.RETURNED': 'de nouveau en détention',
  'code.windowEnd.CORRECTED': 'la sortie a été corrigée',
  'code.windowEnd.DECLINED_BY_PERSON': 'la personne ne souhaite pas de soutien',
  'code.gapStage.DUE': 'la dose est à prendre',
  'code.gapStage.MISSED': 'la dose a été manquée',
  'code.gapStage.URGENT': 'urgent : des doses ont été manquées',
  'code.gapStage.RESTART': 'le traitement doit être recommencé',
  'code.reach.PAUSED': 'les démarches vers la personne sont en pause',
  'code.reach.ENDED': 'les démarches vers la personne ont cessé',
};
