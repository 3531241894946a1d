import type { organisation as english } from '../en/organisation.ts';

/** Своя страница организации: куда идут уведомления, что стало с каждым, и секрет, которым подписаны вебхуки. */
export const organisation: Record<keyof typeof english, string> = {
  'organisation.notices.title': 'Уведомления и вебхуки нашей организации',
  'organisation.notices.lead':
    '{failed, plural, =0 {Все уведомления дошли или ещё отправляются.} one {# уведомление не дошло: смотрите ниже.} few {# уведомления не дошли: смотрите ниже.} many {# уведомлений не дошли: смотрите ниже.} other {# уведомления не дошли: смотрите ниже.}}',
  'organisation.notices.nobody': 'Никому не сообщают, когда здесь что-то ждёт.',
  'organisation.notices.whom': 'Куда идут уведомления',
  'organisation.notices.noAddress':
    'В реестре нет ни одного адреса. Передайте оператору этой установки адрес почты или https-адрес вебхука.',
  'organisation.notices.change':
    'Адреса и тихие часы вносит и меняет оператор этой установки. Уведомление говорит, что что-то ждёт и где войти, и никого не называет.',
  'organisation.secret.title': 'Секрет вебхуков',
  'organisation.secret.noWebhook': 'Среди адресов нет вебхука: секрет пока ничего не подписывает.',
  'organisation.secret.newest': 'Действует',
  'organisation.secret.before': 'Тоже действует',
  'organisation.secret.none': 'нет: пока его нет, на вебхук ничего не отправляется',
  'organisation.secret.since': 'с {since}',
  'organisation.secret.stays': 'прежний, от {since}, пока не создан следующий',
  'organisation.secret.madeTitle': 'Новый секрет вебхуков',
  'organisation.secret.once':
    'Он показан один раз, здесь. Скопируйте его туда, где принимают ваш вебхук, и никому не пересылайте.',
  'organisation.secret.takesOver':
    'Прежний действует, пока не создан следующий: каждое сообщение подписано обоими, чтобы вы перешли в своём темпе. Когда ваша сторона перешла на новый, прежний вам больше не нужен.',
  'organisation.verify.title': 'Как ваша сторона проверяет сообщение',
  'organisation.verify.how':
    'Библиотекой Standard Webhooks, которая есть для большинства языков. В Node:',
  'organisation.verify.raw':
    'Передайте ей тело как оно пришло, до любого разбора, и все заголовки. Она отвергает то, что не подписано вашим секретом, и то, что подписано больше пяти минут назад.',
  'organisation.verify.answer':
    'Ответьте 2xx за десять секунд. Один webhook-id может прийти дважды: второй считайте первым.',
  'move.make-webhook-secret': 'Создать новый секрет',
  'done.make-webhook-secret': 'Секрет создан.',
  'about.make-webhook-secret':
    'Он показывается один раз. Самый новый из нынешних действует рядом с ним, а тот, что был до него, больше не действует.',
  'notices.quietHours': 'Тихие часы',
  'notices.quietSpan': 'с {from} до {to} по часам {zone}',
  'notices.quietNever': 'нет: уведомления уходят в любое время',
  'notices.quietCall': 'Дежурит в эти часы',
  'notices.quietNobody': 'никто: уведомления ждут, пока они не кончатся',
  'notices.onCall': 'дежурные',
  'notices.deliveries': 'Что стало с уведомлениями, новые сверху',
  'notices.none': 'Пока нет. Уведомление появится здесь, когда что-то прождёт дольше срока.',
  'notices.head.to': 'Кому',
  'notices.head.at': 'Первая отправка',
  'notices.head.status': 'Что с ним',
  'notices.head.tries': 'Попытки',
  'notices.head.answer': 'Последний ответ',
  'notices.head.next': 'Следующая попытка',
  'notices.head.again': 'Снова',
  'notices.tries':
    '{count, plural, =0 {пока нет} one {# попытка} few {# попытки} many {# попыток} other {# попытки}}',
  'notices.noAnswer': 'пока нет',
  'notices.nextNow': 'сразу',
  'notices.nextNever': 'сама не будет',
  'notices.nextNotNeeded': 'не нужна',
  'notices.again': 'Отправить снова',
  'notices.againOf': 'Отправить снова уведомление от {at} на {to}',
  'move.send-notice-again': 'Отправить уведомление снова',
  'done.send-notice-again': 'Отправляется снова.',
  'about.send-notice-again':
    'Оно уйдёт на тот же адрес под тем же номером, чтобы получатель узнал повтор. Сначала устраните причину, иначе оно снова не дойдёт.',
  'code.delivery.WAITING': 'отправляется',
  'code.delivery.SENT': 'дошло',
  'code.delivery.FAILED': 'не дошло',
  'code.noticeStep.REMINDER': 'первые адреса',
  'code.noticeStep.SECOND': 'вторые адреса',
  'code.noticeStep.COORDINATOR': 'координатору',
  'code.noticeAnswer.410': '410: получатель больше не хочет',
  'code.noticeAnswer.NO_SECRET': 'не отправлено: секрет не создан',
  'code.noticeAnswer.NOT_HTTPS': 'не отправлено: адрес не зашифрован',
  'code.noticeAnswer.PRIVATE_ADDRESS': 'не отправлено: адрес в частной сети',
  'code.noticeAnswer.MAIL_NOT_SET_UP': 'не отправлено: почта здесь не настроена',
  'code.noticeAnswer.NOT_SET_UP': 'не отправлено: уведомления здесь не настроены',
  'code.noticeAnswer.NO_ADDRESS': 'узел не найден',
  'code.noticeAnswer.ENOTFOUND': 'узел не найден',
  'code.noticeAnswer.ECONNREFUSED': 'по адресу никто не слушает',
  'code.noticeAnswer.ECONNRESET': 'связь оборвалась',
  'code.noticeAnswer.TIMEOUT': 'нет ответа за десять секунд',
  'code.noticeAnswer.FAILED': 'нет ответа',
};
