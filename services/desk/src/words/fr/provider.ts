import type { provider as english } from '../en/provider.ts';

/** The desk of a treatment provider, in French. */
export const provider: Record<keyof typeof english, string> = {
  'provider.nameless': 'Une personne du secteur {area}',
  'provider.answerBy': 'réponse souhaitée au plus tard le {at}',
  'provider.startBy': 'début au plus tard le {day}',
  'provider.paused': 'en pause',
  'provider.pausedNote':
    'Aucune démarche vers cette personne pour l’instant. Les soins qu’elle demande se poursuivent.',
  'provider.asked': 'le tribunal interroge',
  'provider.enquiry': 'Le tribunal demande {about}.',
  'provider.enquiryDue': 'Le tribunal demande {about}, réponse au plus tard le {at}',

  'provider.requests.nav': 'Demandes',
  'provider.requests.title': 'Ce qui attend votre réponse',
  'provider.requests.lead':
    '{places, plural, =0 {Aucune place n’est demandée.} one {# place est demandée.} many {# de places sont demandées.} other {# places sont demandées.}}{asked, plural, =0 {} one { Un tribunal vous interroge au sujet de # personne.} many { Des tribunaux vous interrogent au sujet de # de personnes.} other { Des tribunaux vous interrogent au sujet de # personnes.}}',
  'provider.requests.asked': 'Le tribunal interroge',
  'provider.requests.places': 'Places demandées',
  'provider.requests.none':
    'Rien n’attend. Une demande arrive ici quand un tribunal demande une place chez vous, ou dans votre secteur tant que votre porte est ouverte.',
  'provider.requests.doorClosed':
    'Rien n’attend. Votre porte est fermée : les tribunaux en sont informés, et demandent ailleurs jusqu’à ce que vous l’ouvriez.',
  'provider.requests.toEpisodes': 'Vers les traitements en cours',

  'provider.episodes.nav': 'Traitements',
  'provider.episodes.title': 'Traitements sous ordonnance',
  'provider.episodes.lead': 'Ce qui attend un mot de vous vient en premier.',
  'provider.episodes.lists': 'Traitements par état',
  'provider.episodes.open': 'Tous ceux en cours',
  'provider.episodes.none':
    'Rien n’est en cours. Un traitement sous ordonnance commence par une place : quand un tribunal en demande une, elle figure sous « Demandes ».',
  'provider.episodes.noneOf':
    'Personne ici : {state}. Une personne apparaît sur cette liste quand cela est signalé sur sa page, ou communiqué par le tribunal.',

  'provider.episode.title': 'Traitement d’une personne',
  'provider.stands': 'Où en sont les choses',
  'provider.break':
    '{on}, {why}{again, select, yes { ; reprise le {resumed}} other { ; pas de reprise}}',
  'provider.own.title': 'Soins volontaires',
  'provider.own.lead':
    'Quand l’ordonnance prend fin, les soins peuvent se poursuivre si la personne le dit. Le tribunal n’en est pas informé.',
  'provider.own.awaitsYes': 'Ils ne se poursuivent qu’une fois que la personne a dit oui.',
  'provider.answered':
    '{answer} ({day}, {by, select, person {dit par la personne} other {dit par vous pour la personne}})',

  'provider.door.leadOpen':
    'Les tribunaux peuvent vous demander une place, nommément ou dans votre secteur.',
  'provider.door.leadClosed':
    'Les tribunaux sont informés que vous n’accueillez personne en ce moment. Les personnes que vous suivez restent avec vous.',

  'provider.fact.state': 'État',
  'provider.fact.place': 'Place à',
  'provider.fact.wantedUntil': 'Réponse souhaitée au plus tard le',
  'provider.fact.heldUntil': 'Place réservée jusqu’au',
  'provider.fact.startBy': 'Début au plus tard le',
  'provider.fact.startedOn': 'Début',
  'provider.fact.break': 'Interruption',
  'provider.fact.ended': 'Fin',
  'provider.fact.closed': 'Clôture',
  'provider.fact.mandateEnds': 'Fin de l’ordonnance',
  'provider.fact.ours': 'Vous dites',
  'provider.fact.theirs': 'La personne dit',
  'provider.fact.begun': 'Se poursuit depuis le',

  'about.confirm-place':
    'Le tribunal apprend aussitôt que la place est réservée, et jusqu’à quand.',
  'move.refuse-place': 'Répondre qu’il n’y a pas de place',
  'done.refuse-place': 'Votre réponse est enregistrée. Une autre place est recherchée.',
  'about.refuse-place': 'Cela retire aussi une place que vous aviez confirmée.',
  'move.report-start': 'Signaler le début du traitement',
  'done.report-start': 'Le début est enregistré. Le tribunal est informé.',
  'move.report-break-off': 'Signaler l’interruption du traitement',
  'done.report-break-off': 'Il est enregistré que le traitement a été interrompu.',
  'about.report-break-off':
    'Sous ordonnance, le tribunal apprend le jour et la catégorie du motif, et rien de plus.',
  'move.report-resumption': 'Signaler la reprise du traitement',
  'done.report-resumption': 'Il est enregistré que le traitement a repris.',
  'move.report-end': 'Signaler la fin du traitement',
  'done.report-end': 'La fin est enregistrée.',
  'about.report-end':
    'Sous ordonnance, le tribunal apprend le jour et la catégorie du motif, et rien de plus.',
  'move.answer-enquiry': 'Répondre au tribunal',
  'done.answer-enquiry': 'Le tribunal a votre réponse.',
  'move.offer-continuation': 'Indiquer si les soins se poursuivent ici',
  'done.offer-continuation':
    'Il est enregistré si les soins se poursuivent ici. Le tribunal n’en est pas informé.',
  'move.answer-continuation': 'Noter ce que la personne souhaite ensuite',
  'done.answer-continuation':
    'Ce que la personne souhaite est enregistré. Le tribunal n’en est pas informé.',
  'about.answer-continuation':
    'Notez ce que la personne vous a dit. Sa propre parole compte davantage, à tout moment.',

  'field.heldUntil': 'Jusqu’à quand réservez-vous la place ?',
  'field.identityBy': 'Vous apprenez de qui il s’agit par',
  'field.refuse-place.reasonCode': 'Pourquoi n’y a-t-il pas de place ?',
  'field.report-start.on': 'Quel jour a-t-il commencé ?',
  'field.report-start.providerOrg': 'Établissement de traitement',
  'field.report-break-off.on': 'Quel jour a-t-il été interrompu ?',
  'field.report-resumption.on': 'Depuis quel jour se poursuit-il ?',
  'field.report-end.on': 'Quel jour a-t-il pris fin ?',
  'field.report-break-off.reasonGroup': 'Pourquoi ?',
  'field.report-end.reasonGroup': 'Comment a-t-il pris fin ?',
  'field.enquiryId': 'Quelle question ?',
  'field.answer-enquiry.answer': 'Votre réponse',
  'field.continues': 'Les soins se poursuivent-ils ici une fois l’ordonnance terminée ?',
  'field.answer-continuation.answer': 'La personne souhaite-t-elle que les soins se poursuivent ?',

  'code.list.episodes': 'Un traitement, ou une place demandée',
  'code.list.enquiries': 'Le tribunal interroge au sujet d’un traitement',
  'code.state.PLACE_REQUESTED': 'place demandée',
  'code.state.CONFIRMED': 'place réservée',
  'code.state.REFUSED': 'pas de place',
  'code.state.STARTED': 'en traitement',
  'code.state.BROKEN_OFF': 'traitement interrompu',
  'code.state.RESUMED': 'de nouveau en traitement',
  'code.state.CLOSED': 'clos',
  'code.state.VOLUNTARY': 'soins volontaires',
  'code.reasonGroup.PERSON_LEFT': 'La personne est partie',
  'code.reasonGroup.PROVIDER_ENDED': 'Nous y avons mis fin',
  'code.reasonGroup.HEALTH': 'L’hôpital ou un autre traitement passait d’abord',
  'code.reasonGroup.CUSTODY': 'Placement en détention',
  'code.reasonGroup.COMPLETED': 'Traitement achevé',
  'code.reasonGroup.TRANSFERRED': 'Se poursuit dans un autre établissement',
  'code.reasonGroup.ENDED_EARLY': 'Terminé avant que son but soit atteint',
  'code.reasonGroup.OTHER': 'Un autre motif',
  'code.closing.HOLD_EXPIRED': 'le délai de réservation de la place est écoulé',
  'code.closing.REQUEST_WITHDRAWN': 'le tribunal ne la demande plus',
  'code.closing.MOVED': 'le traitement se poursuit dans un autre établissement',
  'code.closing.ORDER_REVOKED': 'l’ordonnance a été révoquée',
  'code.closing.ORDER_COMPLETED': 'l’ordonnance a été menée à son terme',
  'code.closing.ORDER_ENDED': 'l’ordonnance a pris fin',
  'code.closing.STOPPED': 'arrêté',
  'code.identityBy.ORDER': 'L’ordonnance',
  'code.identityBy.CONSENT': 'Le consentement de la personne',
  'code.continues.yes': 'Oui, les soins se poursuivent ici',
  'code.continues.no': 'Non, un autre lieu de soins est recherché',
  'code.answer.YES': 'Oui',
  'code.answer.NO': 'Non',
  'code.answer.NOT_YET': 'Pas encore décidé',
  'code.voluntary.POSSIBLE': 'peuvent être évoqués',
  'code.voluntary.GOES_ON': 'se poursuivent',
  'code.voluntary.BROKEN_OFF': 'interrompus',
  'code.voluntary.ENDED': 'terminés',
  'code.voluntary.STOPPED': 'arrêtés',
};
