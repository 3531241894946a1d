import type { consents as english } from '../en/consents.ts';

/** Consents about which a desk has to ask people. */
export const consents: Record<keyof typeof english, string> = {
  'consents.nav': 'Согласия',
  'consents.title': 'Кого спросить о согласии',
  'consents.lead':
    'Тот, кто помогает, узнаёт, кто этот человек, только когда он сам сказал «да». «Нет» — тоже ответ: запишите, что он говорит.',
  'consents.none':
    'Спрашивать некого. Согласие появляется здесь, когда о нём просят, пока человек находится у вас.',
  'field.guardianId': 'Кто говорит за человека?',
  'hint.guardianId': 'Нужно, если человеку нет 18 лет',
  'hint.give-consent.witness': 'Нужно, если согласие было устным',
  'code.guardian.PARENT': 'родитель',
  'code.guardian.GUARDIAN': 'опекун, назначенный судом',
  'code.guardian.AUTHORITY': 'орган, который заменяет родителей',
};
