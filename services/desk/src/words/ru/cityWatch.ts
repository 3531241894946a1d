import type { cityWatch as english } from '../en/cityWatch.ts';

/** What a city watches over, in Russian: days of danger after a release, and treatment that nobody goes on with. */
export const cityWatch: Record<keyof typeof english, string> = {
  'city.windows.nav': 'Пропущенные контакты',
  'city.windows.title': 'Недели после освобождения с пропущенным контактом',
  'city.windows.lead':
    '{count, plural, =0 {Пропущенных контактов нет.} one {После # освобождения срок контакта прошёл, а связь не состоялась.} few {После # освобождений срок контакта прошёл, а связь не состоялась.} many {После # освобождений срок контакта прошёл, а связь не состоялась.} other {После # освобождения срок контакта прошёл, а связь не состоялась.}}',
  'city.windows.none':
    'Ничего не пропущено. Освобождение появляется здесь, когда срок контакта прошёл, а связь с человеком не состоялась.',
  'city.window.title': 'Недели после освобождения',
  'city.window.who': 'Человек, освобождение: {at}',
  'city.window.lead':
    'В эти недели передозировка вероятнее всего. На связь выходит тот, кто принял человека.',
  'city.window.stands': 'Текущее положение',
  'city.window.checkpoints': 'Что нужно было сделать',
  'city.window.with': 'На сопровождении: {org}',
  'city.window.nobody': 'Пока ни у кого',
  'city.window.missed': 'пропущено: {what}, срок: {at}',
  'city.window.checkpoint':
    '{status}; срок: {due}{isMet, select, yes {; выполнено: {met}} other {}}',
  'city.window.toPartners': 'К партнёрам',

  'city.gaps.nav': 'Перерывы в терапии',
  'city.gaps.title': 'На свободе с заместительной терапией, и никто её не продолжает',
  'city.gaps.lead':
    '{count, plural, =0 {Назначающего врача никто не ждёт.} one {Дозы на свободе ждёт # человек.} few {Дозы на свободе ждут # человека.} many {Дозы на свободе ждут # человек.} other {Дозы на свободе ждут # человека.}} Первым стоит тот, чей срок раньше.',
  'city.gaps.none':
    'Никто не ждёт. Человек появляется здесь, если выходит из тюрьмы с заместительной терапией и доза на свободе не подтверждена.',
  'city.gap.who': 'Человек (откуда: {from}; куда: {area})',
  'city.gap.unknown': 'неизвестно',
  'city.gap.planOf': 'Указать, кто продолжит терапию на свободе: {who}',
  'city.gap.appointment': 'Приём: {at}',
  'city.gap.noAppointment': 'Приём ещё не назначен',

  'city.fact.out': 'Освобождение состоялось',
  'city.fact.until': 'До',
  'city.fact.partner': 'Партнёр',
  'city.fact.closed': 'Закончено',
  'city.fact.nextDose': 'Срок следующей дозы',
  'city.fact.appointment': 'Приём',

  'code.list.breached': 'Контакт после освобождения пропущен',
  'code.list.gaps': 'Заместительная терапия, которую никто не продолжает',
  'code.windowEnd.OVER': 'недели прошли',
  'code.windowEnd.ENDED': 'закончено',
  'code.windowEnd.RETURNED': 'снова под стражей',
  'code.windowEnd.CORRECTED': 'запись об освобождении исправлена',
  'code.windowEnd.DECLINED_BY_PERSON': 'человек не хочет поддержки',
  'code.gapStage.DUE': 'срок дозы подошёл',
  'code.gapStage.MISSED': 'доза пропущена',
  'code.gapStage.URGENT': 'срочно: дозы пропущены',
  'code.gapStage.RESTART': 'терапию нужно начинать заново',
  'code.reach.PAUSED': 'выход на связь на паузе',
  'code.reach.ENDED': 'выход на связь закончен',
};
