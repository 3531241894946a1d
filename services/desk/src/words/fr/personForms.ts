import type { personForms as english } from '../en/personForms.ts';

export const personForms: Record<keyof typeof english, string> = {
  'move.bind-account': 'Saisir mon code',
  'done.bind-account': 'Ce compte est maintenant le vôtre. Tout ce qui vous concerne est ici.',
  'about.bind-account':
    'Par le code, ce compte devient le vôtre : il montre ce qui est détenu sur vous, à vous seul. Le code sert une seule fois.',
  'field.bind-account.code': 'Le code qui vous a été remis',
  'hint.bind-account.code': 'Majuscules, minuscules et tirets n’ont pas d’importance',
  'move.unbind-account': 'Ce compte ne doit plus être le mien',
  'done.unbind-account': 'Ce compte ne montre plus votre dossier.',
  'about.unbind-account':
    'Le compte ne montre plus votre dossier. Ce qui est détenu sur vous reste, et un nouveau code peut lier un compte de nouveau.',
  'move.describe-person': 'Dire comment me joindre',
  'done.describe-person': 'Il est noté comment vous joindre.',
  'about.describe-person':
    'Ceux à qui votre consentement le permet le voient dès maintenant. Ce qui est vide reste comme avant.',
  'field.describe-person.languages': 'Langues, une par ligne',
  'field.describe-person.interpreterLanguage': 'Langue d’un interprète, s’il en faut un',
  'field.describe-person.accessibilityNeeds': 'Ce qui facilite les choses, une par ligne',
  'field.describe-person.unavailable': 'Quand ne pas vous joindre',
  'move.record-agreement': 'Donner ma parole sur la mesure',
  'done.record-agreement': 'Votre parole est notée. Vous pouvez la retirer.',
  'about.record-agreement':
    'Si vous êtes d’accord pour que cette mesure soit demandée. Le tribunal et votre avocat l’entendent ; aucun partenaire n’en est informé. Vous pouvez la retirer.',
  'field.record-agreement.referralId': 'Quelle aide qui a été demandée',
  'field.record-agreement.answer': 'Que dites-vous ?',
  'field.record-agreement.counselHeard': 'Un avocat vous a-t-il conseillé ?',
  'code.answer.AGREED': 'Oui, je suis d’accord',
  'move.withdraw-agreement': 'Retirer ma parole',
  'done.withdraw-agreement': 'Votre parole est retirée. Le tribunal en est informé.',
  'about.withdraw-agreement':
    'Le tribunal et votre avocat apprennent que vous n’êtes plus d’accord. Vous pouvez donner votre parole de nouveau.',
  'own.move.give-consent': 'Oui, ils peuvent le savoir',
  'own.done.give-consent':
    'Ils peuvent maintenant le savoir. Vous pouvez le retirer à tout moment.',
  'own.move.refuse-consent': 'Non, ils ne le peuvent pas',
  'own.done.refuse-consent': 'Vous avez dit non. Cela ne leur est pas dit.',
  'own.move.withdraw-consent': 'Le retirer',
  'own.done.withdraw-consent': 'Il est retiré. Vous pouvez l’accorder de nouveau sur cette page.',
  'own.move.request-consent': 'Laisser savoir quelque chose',
  'own.done.request-consent':
    'La question est là. Rien n’est partagé avant que vous disiez oui ici.',
  'own.about.request-consent':
    'Choisissez qui peut savoir quoi. Rien n’est encore partagé : vous dites oui ou non à la page suivante.',
  'own.field.contactRoutes': 'Comment peut-on vous joindre ?',
  'own.field.request-consent.recipients': 'Qui peut le savoir ?',
  'own.field.request-consent.scopes': 'Que peuvent-ils savoir ?',
  'own.field.request-consent.purpose': 'Pour quoi ?',
  'own.code.scopes.IDENTITY': 'Mon nom et ma date de naissance',
  'own.code.scopes.CONTACT_ROUTE': 'Comment me joindre',
  'own.code.scopes.SUBSTITUTION': 'Mon traitement de substitution',
  'own.move.draft-referral': 'Demander de l’aide',
  'own.done.draft-referral': 'Vous avez demandé de l’aide. L’accueil examine votre demande.',
  'own.about.draft-referral':
    'L’accueil examine la demande et dit où elle va. Vous pouvez la retirer tant que personne n’a décidé.',
  'own.move.withdraw-referral': 'Je n’en veux plus',
  'own.done.withdraw-referral': 'C’est retiré.',
  'own.about.withdraw-referral':
    'Plus personne n’y travaille. Celui qui l’a demandée apprend que vous n’en voulez pas. Vous pouvez demander de l’aide de nouveau.',
  'own.field.withdraw-referral.reasonCode': 'Pourquoi n’en voulez-vous plus ?',
  'own.move.decline-screening': 'Je ne veux pas de repérage',
  'own.done.decline-screening': 'Il est noté que vous n’en voulez pas.',
  'own.about.decline-screening':
    'Celui qui l’a proposé apprend que vous n’y participez pas, et rien de plus. Vous pourrez en demander un plus tard.',
  'own.move.answer-voluntary-route': 'Dire oui ou non',
  'own.done.answer-voluntary-route':
    'Ce que vous avez dit est noté. Aucun tribunal et aucune prison n’en est informé.',
  'own.about.answer-voluntary-route':
    'Avec un oui, on cherche quelqu’un pour vous aider. Avec un non, rien ne suit. Aucun tribunal et aucune prison n’apprend qu’on vous l’a demandé, ni ce que vous avez dit.',
  'own.field.answer-voluntary-route.answer': 'Le voulez-vous ?',
  'own.code.answer.ACCEPTED': 'Oui, je le veux',
  'own.code.answer.DECLINED': 'Non',
  'own.move.record-answer': 'Répondre à l’offre du tribunal',
  'own.done.record-answer': 'Le tribunal a votre réponse.',
  'own.about.record-answer':
    'Parlez-en d’abord avec votre avocat : ce que la mesure vous demande, combien de temps elle dure, et ce qui suit si elle n’est pas respectée. Le tribunal et votre avocat entendent votre réponse.',
  'own.field.record-answer.answer': 'Que dites-vous ?',
  'own.code.answer.CONSENTED': 'Oui, j’accepte la mesure',
  'own.field.informed': 'Vous a-t-on dit ce que la mesure signifie ?',
  'own.field.voluntary': 'Est-ce votre propre choix ?',
  'own.field.counsel': 'Qui vous a conseillé ?',
  'own.move.withdraw-candidate': 'Je ne veux pas de mesure',
  'own.done.withdraw-candidate': 'C’est noté. Votre affaire continue sans mesure.',
  'own.about.withdraw-candidate':
    'Le tribunal et votre avocat en sont informés. Votre affaire continue comme sans mesure. Une aide en dehors de toute mesure peut vous être proposée.',
  'own.move.hand-in-proof': 'Remettre une preuve de traitement',
  'own.done.hand-in-proof': 'La preuve est remise. Le tribunal décide ; ce sera ici ensuite.',
  'own.field.document': 'De quel papier s’agit-il ?',
  'own.move.challenge-revocation': 'Contester la révocation',
  'own.done.challenge-revocation': 'Le tribunal a votre recours, et décide.',
  'own.about.challenge-revocation':
    'Un juge l’examine de nouveau. D’ici là la révocation reste valable. Parlez-en avec votre avocat.',
  'own.move.renew-order': 'Demander une nouvelle mesure',
  'own.about.renew-order':
    'Le chemin vers une mesure recommence : le tribunal examine votre affaire de nouveau. Vous pourrez toujours dire non.',
  'own.move.answer-continuation': 'Dire si le traitement continue',
  'own.done.answer-continuation': 'Ce que vous avez dit est noté. Aucun tribunal n’en est informé.',
  'own.about.answer-continuation':
    'Après la mesure, le traitement ne continue que si vous le voulez. Le service qui vous soigne apprend ce que vous dites. Aucun tribunal n’en est informé.',
  'own.field.answer-continuation.answer': 'Doit-il continuer ?',
  'own.move.offer-to-partner': 'Nommer un partenaire',
  'own.done.offer-to-partner': 'Le partenaire est sollicité. Sa réponse sera ici.',
  'own.about.offer-to-partner':
    'On demande au partenaire s’il peut être là pour vous. Il apprend vos besoins et pas votre nom, sauf si vous le permettez.',
  'own.move.refuse-aftercare': 'Je ne veux pas de partenaire',
  'own.done.refuse-aftercare':
    'Il est noté que vous ne voulez pas de partenaire. Aucun tribunal n’en est informé.',
  'own.about.refuse-aftercare':
    'On ne cherche plus personne. Un partenaire sollicité ou qui vous suit apprend que vous n’en voulez pas. Aucun tribunal n’en est informé. Vous pouvez demander de l’aide de nouveau à tout moment.',
  'own.move.issue-claim-code': 'Faire ma carte',
  'own.about.issue-claim-code':
    'Un code est créé et montré une seule fois, pour être imprimé. Une carte que vous avez faite avant ne vaut plus rien ensuite.',
};
