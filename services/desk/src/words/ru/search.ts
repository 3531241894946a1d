import type { search as english } from '../en/search.ts';

/** Человека ищут по имени или номеру. */
export const search: Record<keyof typeof english, string> = {
  'search.nav': 'Найти',
  'search.title': 'Найти человека',
  'search.lead':
    'Находятся только те, кого вам можно знать по имени. То, что вы их видели, сохраняется, и они могут это прочитать.',
  'search.text': 'Имя или номер',
  'search.hint':
    'Имя любыми буквами или его первые три буквы; или номер, который дало ваше учреждение',
  'search.find': 'Найти',
  'search.results': 'Найденные люди',
  'search.again': 'Найти другого человека',
  'search.short': 'Наберите не меньше двух букв целого имени, трёх букв его начала или номер.',
  'search.count':
    '{count, plural, one {{count, number} человек} few {{count, number} человека} many {{count, number} человек} other {{count, number} человека}}',
  'search.more': 'Могут быть и другие. Наберите больше букв или второе имя.',
  'search.none': 'Никого, о ком вам можно знать, не найдено.',
  'search.tryThis': 'Можно попробовать:',
  'search.tryLetters': 'меньше букв, но не меньше трёх, или одно из нескольких имён',
  'search.trySpelling': 'другое написание или другой алфавит',
  'search.tryNumber': 'номер, который дало ваше учреждение, целиком',
  'search.noneElse': 'Известен ли кто-то в другом месте, здесь не говорится.',
  'search.number': '№ {number}',
  'search.order': 'Постановление {number}',
  'search.noPage': 'у вашего рабочего места сейчас нет страницы об этом человеке',
};
