import type { frame as english } from '../en/frame.ts';

export const frame: Record<keyof typeof english, string> = {
  'frame.skip': 'Перейти к основной части',
  'frame.sample':
    'Демонстрационная установка: все люди здесь вымышлены. Не вносите сведения о настоящих людях.',
  'frame.nav': 'Ваше рабочее место',
  'frame.signOut': 'Выйти',
  'frame.zone': 'Время указано по {zone} ({name}). Страница составлена: {now}.',
  'frame.languages': 'Язык этих страниц',
  'list.more': 'Показать ещё',
  'list.comma': '{one}, {other}',
  'list.semicolon': '{one}; {other}',
  'list.colon': '{one}: {other}',
  'failure.role.title': 'Эта страница относится к другому рабочему месту',
  'failure.role.next':
    'Ваша учётная запись к ней не допущена. Если это ошибка, её может исправить оператор этой установки.',
  'failure.none.title': 'Здесь для вас ничего нет',
  'failure.none.next':
    'Возможно, адрес устарел, или то, к чему он вёл, вам не доступно либо больше не доступно.',
  'failure.many.title': 'Слишком много запросов сразу',
  'failure.many.next': 'Подождите минуту и попробуйте снова. Ничего не изменилось.',
  'failure.away.title': 'Часть Throughcare сейчас не отвечает',
  'failure.away.next':
    'Принятое раньше в сохранности. Вернитесь назад и попробуйте снова через минуту.',
  'failure.fault.title': 'Произошла ошибка на нашей стороне',
  'failure.fault.next':
    'Ничего не изменилось. Попробуйте снова; если это повторится, сообщите оператору этой установки, когда это было.',
  'failure.home': 'К тому, что вас ждёт',
};
