import type { accounts as english } from '../en/accounts.ts';

export const accounts: Record<keyof typeof english, string> = {
  'account.clerk.title': 'Координация программы лечения при суде',
  'account.clerk.what':
    'Принимает кандидатов к рассмотрению, готовит постановления, следит, началось ли лечение.',
  'account.judge.title': 'Судья',
  'account.judge.what': 'Предлагает и выносит постановления, проводит слушания, решает.',
  'account.prosecutor.title': 'Прокуратура',
  'account.prosecutor.what':
    'Говорит, может ли дело идти на лечение, и отвечает на сообщения о нарушениях.',
  'account.counsel.title': 'Защита',
  'account.counsel.what':
    'Разбирает с человеком предложенное постановление и говорит за него да или нет.',
  'account.probation.title': 'Сотрудник пробации',
  'account.probation.what':
    'Выясняет, почему лечение не началось, отвечает за постановление вне суда.',
  'account.case-manager.title': 'Ведение дел в тюрьме',
  'account.case-manager.what': 'Записывает людей на программы, готовит каждое освобождение.',
  'account.programme.title': 'Команда программ в тюрьме',
  'account.programme.what': 'Оценивает направленных, ведёт программы, записывает, как идёт каждая.',
  'account.prison-nurse.title': 'Медицинская часть тюрьмы',
  'account.prison-nurse.what': 'Продолжает заместительную терапию и передаёт её дальше.',
  'account.reception.title': 'Приём и освобождение в тюрьме',
  'account.reception.what': 'Записывает, кто прибыл и кто убыл.',
  'account.ngo.title': 'Координация НКО',
  'account.ngo.what': 'Принимает людей после освобождения.',
  'account.ngo-worker.title': 'Сопровождение в НКО',
  'account.ngo-worker.what':
    'Поддерживает связь с людьми, которых сопровождает, согласует план с каждым.',
  'account.peer.title': 'Равный консультант',
  'account.peer.what': 'Встречает людей у ворот и в их первые недели.',
  'account.ngo-two.title': 'Координация другой НКО',
  'account.ngo-two.what': 'Принимает людей, когда у первой НКО нет места.',
  'account.provider.title': 'Лечебное учреждение',
  'account.provider.what': 'Подтверждает места, сообщает о начале и прерывании.',
  'account.prescriber.title': 'Назначающий врач в городе',
  'account.prescriber.what': 'Продолжает заместительную терапию со дня освобождения.',
  'account.city.title': 'Координация города',
  'account.city.what': 'Находит кого-то для тех, у кого никого нет.',
  'account.intake.title': 'Приём направлений',
  'account.intake.what':
    'Принимает направления, отправляет каждое по назначению, делает из двух записей одну.',
  'account.screener.title': 'Медсестра, обученная скринингу',
  'account.screener.what': 'Предлагает скрининг и проводит его с теми, кто согласен.',
  'account.assessor.title': 'Клиническая оценка',
  'account.assessor.what': 'Выясняет вместе с человеком, какое лечение ему подошло бы.',
  'account.participant.title': 'Человек, о котором эти записи',
  'account.participant.what': 'Видит, у кого что хранится и кто смотрел.',
  'account.privacy.title': 'Защита персональных данных',
  'account.privacy.what': 'Видит, кто что смотрел и почему.',
  'account.operator.title': 'Оператор этой установки',
  'account.operator.what': 'Следит, чтобы всё работало и ничто не останавливалось незамеченным.',
};
