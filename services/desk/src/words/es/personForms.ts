import type { personForms as english } from '../en/personForms.ts';

export const personForms: Record<keyof typeof english, string> = {
  'move.bind-account': 'Introducir mi código',
  'done.bind-account': 'Esta cuenta es ahora suya. Todo lo que le concierne está aquí.',
  'about.bind-account':
    'Con el código esta cuenta pasa a ser suya: muestra lo que se tiene sobre usted, y a nadie más que a usted. El código sirve una sola vez.',
  'field.bind-account.code': 'El código que le entregaron',
  'hint.bind-account.code': 'Las mayúsculas, las minúsculas y los guiones no importan',
  'move.unbind-account': 'Que esta cuenta deje de ser mía',
  'done.unbind-account': 'Esa cuenta ya no muestra su expediente.',
  'about.unbind-account':
    'La cuenta ya no muestra su expediente. Lo que se tiene sobre usted se queda, y un código nuevo puede vincular de nuevo una cuenta.',
  'move.describe-person': 'Decir cómo contactarme',
  'done.describe-person': 'Está anotado cómo contactarle.',
  'about.describe-person':
    'Quien su consentimiento permita lo ve desde ahora. Lo que quede vacío sigue como estaba.',
  'field.describe-person.languages': 'Idiomas, uno por línea',
  'field.describe-person.interpreterLanguage': 'Idioma de un intérprete, si hace falta',
  'field.describe-person.accessibilityNeeds': 'Qué lo hace más fácil, uno por línea',
  'field.describe-person.unavailable': 'Cuándo no contactarle',
  'move.record-agreement': 'Dar mi palabra sobre la medida',
  'done.record-agreement': 'Su palabra está anotada. Puede retirarla.',
  'about.record-agreement':
    'Si está de acuerdo en que se pida esta medida. La oyen el tribunal y su abogado; no se informa a ninguna organización. Puede retirarla.',
  'field.record-agreement.referralId': 'Qué ayuda que se pidió',
  'field.record-agreement.answer': '¿Qué dice usted?',
  'field.record-agreement.counselHeard': '¿Le aconsejó un abogado?',
  'code.answer.AGREED': 'Sí, estoy de acuerdo',
  'move.withdraw-agreement': 'Retirar mi palabra',
  'done.withdraw-agreement': 'Su palabra está retirada. Se informa al tribunal.',
  'about.withdraw-agreement':
    'Se informa al tribunal y a su abogado de que ya no está de acuerdo. Puede dar su palabra de nuevo.',
  'own.move.give-consent': 'Sí, pueden saberlo',
  'own.done.give-consent': 'Ahora pueden saberlo. Puede retirarlo en cualquier momento.',
  'own.move.refuse-consent': 'No, no pueden',
  'own.done.refuse-consent': 'Usted dijo que no. No se les dice.',
  'own.move.withdraw-consent': 'Retirarlo',
  'own.done.withdraw-consent': 'Está retirado. Puede permitirlo de nuevo en esta página.',
  'own.move.request-consent': 'Dejar saber algo a alguien',
  'own.done.request-consent':
    'La pregunta está hecha. No se comparte nada antes de que diga que sí aquí.',
  'own.about.request-consent':
    'Elija quién puede saber qué. Todavía no se comparte nada: dice sí o no en la página siguiente.',
  'own.field.contactRoutes': '¿Cómo se puede contactar con usted?',
  'own.field.request-consent.recipients': '¿Quién puede saberlo?',
  'own.field.request-consent.scopes': '¿Qué pueden saber?',
  'own.field.request-consent.purpose': '¿Para qué?',
  'own.code.scopes.IDENTITY': 'Mi nombre y mi fecha de nacimiento',
  'own.code.scopes.CONTACT_ROUTE': 'Cómo contactarme',
  'own.code.scopes.SUBSTITUTION': 'Mi tratamiento de sustitución',
  'own.move.draft-referral': 'Pedir ayuda',
  'own.done.draft-referral': 'Usted pidió ayuda. La oficina de admisión lo estudia.',
  'own.about.draft-referral':
    'La oficina de admisión lo estudia y dice adónde va. Puede retirarlo mientras nadie haya decidido.',
  'own.move.withdraw-referral': 'Ya no quiero esto',
  'own.done.withdraw-referral': 'Está retirado.',
  'own.about.withdraw-referral':
    'Nadie trabaja más en ello. A quien lo pidió se le dice que usted no lo quiere. Puede pedir ayuda de nuevo.',
  'own.field.withdraw-referral.reasonCode': '¿Por qué ya no lo quiere?',
  'own.move.decline-screening': 'No quiero un cribado',
  'own.done.decline-screening': 'Está anotado que no lo quiere.',
  'own.about.decline-screening':
    'A quien lo ofreció se le dice que usted no participa, y nada más. Puede pedir uno más adelante.',
  'own.move.answer-voluntary-route': 'Decir sí o no',
  'own.done.answer-voluntary-route':
    'Lo que usted dijo está anotado. No se informa a ningún tribunal ni a ninguna prisión.',
  'own.about.answer-voluntary-route':
    'Con un sí se busca a alguien que le ayude. Con un no, no pasa nada. Ningún tribunal y ninguna prisión sabe que se le preguntó, ni lo que dijo.',
  'own.field.answer-voluntary-route.answer': '¿Lo quiere?',
  'own.code.answer.ACCEPTED': 'Sí, lo quiero',
  'own.code.answer.DECLINED': 'No',
  'own.move.record-answer': 'Responder a la oferta del tribunal',
  'own.done.record-answer': 'El tribunal tiene su respuesta.',
  'own.about.record-answer':
    'Hable antes con su abogado: qué le pide la medida, cuánto dura y qué pasa si no se cumple. El tribunal y su abogado oyen su respuesta.',
  'own.field.record-answer.answer': '¿Qué dice usted?',
  'own.code.answer.CONSENTED': 'Sí, acepto la medida',
  'own.field.informed': '¿Se le dijo qué significa la medida?',
  'own.field.voluntary': '¿Es su propia decisión?',
  'own.field.counsel': '¿Quién le aconsejó?',
  'own.move.withdraw-candidate': 'No quiero una medida',
  'own.done.withdraw-candidate': 'Está anotado. Su caso sigue sin medida.',
  'own.about.withdraw-candidate':
    'Se informa al tribunal y a su abogado. Su caso sigue como sin medida. Se le puede ofrecer ayuda fuera de cualquier medida.',
  'own.move.hand-in-proof': 'Entregar una prueba de tratamiento',
  'own.done.hand-in-proof': 'La prueba está entregada. El tribunal decide; después estará aquí.',
  'own.field.document': '¿Qué papel es?',
  'own.move.challenge-revocation': 'Recurrir la revocación',
  'own.done.challenge-revocation': 'El tribunal tiene su recurso, y decide.',
  'own.about.challenge-revocation':
    'Un juez lo estudia de nuevo. Hasta entonces la revocación sigue en pie. Hable con su abogado.',
  'own.move.renew-order': 'Pedir una medida nueva',
  'own.about.renew-order':
    'El camino hacia una medida empieza de nuevo: el tribunal vuelve a estudiar su caso. Todavía puede decir que no.',
  'own.move.answer-continuation': 'Decir si el tratamiento sigue',
  'own.done.answer-continuation':
    'Lo que usted dijo está anotado. No se informa a ningún tribunal.',
  'own.about.answer-continuation':
    'Cuando termina la medida, el tratamiento sigue solo si usted quiere. A su centro se le dice lo que usted diga. No se informa a ningún tribunal.',
  'own.field.answer-continuation.answer': '¿Debe seguir?',
  'own.move.offer-to-partner': 'Nombrar una organización',
  'own.done.offer-to-partner': 'Se pregunta a la organización. Su respuesta estará aquí.',
  'own.about.offer-to-partner':
    'Se pregunta a la organización si puede estar para usted. Se le dicen sus necesidades y no su nombre, salvo que usted lo permita.',
  'own.move.refuse-aftercare': 'No quiero ninguna organización',
  'own.done.refuse-aftercare':
    'Está anotado que no quiere ninguna organización. No se informa a ningún tribunal.',
  'own.about.refuse-aftercare':
    'Ya no se busca a nadie. A la organización a la que se preguntó o que le acompaña se le dice que usted no lo quiere. No se informa a ningún tribunal. Puede pedir ayuda de nuevo en cualquier momento.',
  'own.move.issue-claim-code': 'Hacer mi tarjeta',
  'own.about.issue-claim-code':
    'Se crea un código y se muestra una sola vez, para imprimirlo. Una tarjeta que hizo antes deja de valer desde entonces.',
};
