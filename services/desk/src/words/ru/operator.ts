import type { operator as english } from '../en/operator.ts';

/** Рабочее место оператора. */
export const operator: Record<keyof typeof english, string> = {
  'operator.flow.nav': 'Поток',
  'operator.flow.title': 'Службы и что идёт между ними',
  'operator.flow.calm': 'Все четыре службы работают, ничего не стоит.',
  'operator.flow.alarms':
    '{count, plural, one {# вопрос требует внимания.} few {# вопроса требуют внимания.} many {# вопросов требуют внимания.} other {# вопроса требуют внимания.}}',
  'operator.flow.alarmsHead': 'Посмотрите сейчас',
  'operator.flow.status': 'Страница состояния, для которой вход не нужен',
  'operator.flow.counted':
    'События посчитаны за последние {minutes} мин. тем процессом каждой службы, который ответил.',
  'operator.flow.picture': 'Четыре службы и стрелки событий между ними; в таблице ниже те же цифры',
  'operator.flow.ready': 'работает',
  'operator.flow.notReady': 'не работает',
  'operator.flow.away': 'не отвечает',
  'operator.flow.unsent':
    '{count, plural, one {# к отправке} few {# к отправке} many {# к отправке} other {# к отправке}}',
  'operator.flow.rate': '{rate, number} в минуту',
  'operator.flow.lag': '{count, number} не прочитано',
  'operator.flow.parkedOf': '{count, number} отложено',
  'operator.flow.caption': 'События между службами',
  'operator.flow.head.from': 'Откуда',
  'operator.flow.head.to': 'Куда',
  'operator.flow.head.perMinute': 'В минуту',
  'operator.flow.head.behind': 'Не прочитано',
  'operator.flow.head.parked': 'Отложено',
  'operator.flow.head.last': 'Последнее прочитано',
  'operator.flow.number': '{n, number}',
  'operator.flow.untold': 'сейчас неизвестно',
  'operator.flow.never': 'ничего с момента запуска',
  'operator.alarm.away':
    '{service}: не отвечает. Запустите снова; остальные тем временем работают.',
  'operator.alarm.notReady':
    '{service}: не работает ({reasons}). Что делать, сказано в руководстве.',
  'operator.alarm.unsent':
    '{service}: {count, plural, one {# событие ждёт} few {# события ждут} many {# событий ждут} other {# события ждут}} отправки с {since}',
  'operator.alarm.unread':
    '{service}: десять минут ничего не прочитано от службы «{from}», хотя {count, plural, one {# событие ждёт} few {# события ждут} many {# событий ждут} other {# события ждут}}.',
  'operator.alarm.parked':
    '{service}: {count, plural, one {отложено # событие} few {отложено # события} many {отложено # событий} other {отложено # события}}, первое с {since}',
  'operator.events.nav': 'Одно событие',
  'operator.events.title': 'Путь одного события',
  'operator.events.lead':
    'Кто его опубликовал и что с ним в каждой службе. Не то, что в нём содержится.',
  'operator.events.id': 'Идентификатор события',
  'operator.events.hint':
    'Как его называет трасса или партнёр: служба, аудитория, о ком, номер, через /',
  'operator.events.noId':
    'Это не идентификатор события. В нём четыре части, например intake/care/…/12.',
  'operator.events.find': 'Найти его путь',
  'operator.events.open': 'Показать его путь',
  'operator.event.title': 'Путь одного события',
  'operator.event.lead': 'Номер {sequence} в своём ряду, служба: {service}',
  'operator.event.way': 'Где оно',
  'operator.event.away': 'сейчас не отвечает.',
  'operator.event.toParked': 'Что даст новая попытка: {service}',
  'operator.event.PARKED': 'отложено: {reason}.',
  'operator.event.PUBLISHED': 'опубликовано.',
  'operator.event.WAITS': 'решено, ещё не отправлено.',
  'operator.event.UNKNOWN': 'такого события не публиковалось.',
  'operator.event.SETTLED': 'применено или здесь не нужно; время уже не хранится.',
  'operator.event.NOT_YET': 'ещё не прочитано.',
  'operator.event.NOT_READ': 'такие события здесь не читают.',
  'operator.event.applied': 'применено.',
  'operator.event.ignored': 'прочитано; здесь не нужно.',
  'operator.event.duplicate': 'прочитано снова; было применено раньше.',
  'operator.parked.nav': 'Отложенные',
  'operator.parked.title': 'Отложенные события',
  'operator.parked.lead':
    'События, которые нельзя было применить, когда они пришли. Ничего не потеряно: каждое хранится закрытым до новой попытки.',
  'operator.parked.none':
    'Ничего не отложено. Событие появляется здесь, когда служба не смогла его применить.',
  'operator.parked.all': 'Всё отложенное: {service}',
  'operator.parked.since': 'с {since}',
  'operator.parked.sinceFor': 'отложено с {since}: {reason}',
  'operator.parked.look': 'Что даст новая попытка?',
  'operator.parked.lookAt': 'Что даст новая попытка с {type}, отложено с {since}?',
  'operator.redrive.title': 'Что даст новая попытка',
  'operator.redrive.heading': '{service}: что будет при новой попытке',
  'operator.redrive.lead':
    '{applies, plural, =0 {Сейчас ни одно не нашло бы своего места} one {# событие нашло бы своё место} few {# события нашли бы своё место} many {# событий нашли бы своё место} other {# события нашли бы своё место}}; {stays, plural, =0 {отложенных не осталось бы.} one {# осталось бы отложенным.} few {# остались бы отложенными.} many {# остались бы отложенными.} other {# остались бы отложенными.}} Пока ничего не пробовали.',
  'operator.redrive.applies': 'Нашли бы своё место',
  'operator.redrive.stays': 'Остались бы отложенными',
  'operator.redrive.order':
    'События пробуют по порядку, и то, что всё ещё не подходит, остаётся. Записывается, кто пробовал.',
  'operator.redrive.would': 'Каждое событие',
  'operator.redrive.wouldApply': 'нашло бы своё место',
  'operator.redrive.wouldStay': 'осталось бы отложенным',
  'operator.redrive.doneTitle': 'Новая попытка сделана',
  'operator.redrive.done':
    '{moved, plural, =0 {Ни одно событие не нашло своего места.} one {# событие нашло своё место.} few {# события нашли своё место.} many {# событий нашли своё место.} other {# события нашли своё место.}}',
  'operator.redrive.left':
    '{service}: {left, plural, =0 {ничего больше не отложено.} one {ещё отложено # событие.} few {ещё отложено # события.} many {ещё отложено # событий.} other {ещё отложено # события.}}',
  'operator.inTransit.nav': 'В пути',
  'operator.inTransit.title': 'События в пути',
  'operator.inTransit.lead':
    '{late, plural, =0 {Ни одно не в пути дольше десяти минут} one {# в пути дольше десяти минут} few {# в пути дольше десяти минут} many {# в пути дольше десяти минут} other {# в пути дольше десяти минут}}; всего {count, plural, one {ждёт # ряд} few {ждут # ряда} many {ждут # рядов} other {ждут # ряда}}.',
  'operator.inTransit.none':
    'Всё отправлено. Здесь появляется то, что служба решила и ещё не отправила.',
  'operator.inTransit.late': 'Дольше десяти минут',
  'operator.inTransit.way': 'Только что',
  'operator.inTransit.since':
    '{count, plural, one {# событие} few {# события} many {# событий} other {# события}} с {since}',
  'operator.now.untold': 'Организации без адреса для уведомлений',
  'operator.now.all': 'Все организации',
  'operator.notices.nav': 'Уведомления',
  'operator.notices.title': 'Уведомления: кому сообщают, что что-то ждёт',
  'operator.notices.lead':
    '{none, plural, =0 {У каждой организации есть адрес.} one {У # организации из {count} нет адреса: никто не узнает, что там ждёт.} few {У # организаций из {count} нет адреса: никто не узнает, что там ждёт.} many {У # организаций из {count} нет адреса: никто не узнает, что там ждёт.} other {У # организации из {count} нет адреса: никто не узнает, что там ждёт.}}',
  'operator.notices.none':
    'Ни одной организации ещё нет в реестре. Каждая появится здесь, когда её внесут.',
  'operator.notices.organisations': 'Организации',
  'operator.notices.hours':
    'Уведомления уходят в любое время, кроме тихих часов организации, каждый шаг не чаще раза в день: сначала на первые адреса, потом на вторые, потом координатору района.',
  'operator.notices.nobody': 'никому не сообщают',
  'operator.notices.addresses':
    '{first, plural, =0 {нет первых адресов} one {# первый адрес} few {# первых адреса} many {# первых адресов} other {# первых адреса}}, {second, plural, =0 {нет вторых} one {# второй} few {# вторых} many {# вторых} other {# вторых}}',
  'operator.notice.title': 'Уведомления организации',
  'operator.notice.lead':
    '{failed, plural, =0 {Все уведомления дошли или ещё отправляются.} one {# уведомление не дошло.} few {# уведомления не дошли.} many {# уведомлений не дошли.} other {# уведомления не дошли.}}',
  'operator.notice.whom': 'Кому сообщают, по порядку',
  'operator.notice.coordinator': 'Потом координатору',
  'move.redrive-parked': 'Попробовать снова',
  'done.redrive-parked': 'Новая попытка сделана.',
  'move.change-organisation': 'Изменить, кому сообщают',
  'done.change-organisation': 'Теперь так записано в реестре.',
  'field.change-organisation.noticesTo': 'Первые адреса',
  'hint.change-organisation.noticesTo':
    'Адреса почты и https-адреса вебхуков, по одному в строке. Не больше десяти.',
  'field.change-organisation.secondTo': 'Вторые адреса',
  'hint.change-organisation.secondTo':
    'Им сообщают, пока по первым адресам никто не ответил. По одному в строке.',
  'field.change-organisation.quietHours': 'Тихие часы',
  'field.change-organisation.quietHours.from': 'С',
  'field.change-organisation.quietHours.to': 'До',
  'field.change-organisation.onCallTo': 'Дежурные',
  'hint.change-organisation.onCallTo':
    'В тихие часы сообщают сразу им, а не на первые адреса. По одному в строке. Если пусто, уведомления ждут конца тихих часов.',
  'operator.notice.quietFrom':
    'По часам {zone}, например 22:00. Если тихих часов нет, оставьте оба поля пустыми.',
  'operator.notice.quietTo': 'Например 07:00: раньше начала значит на следующий день.',
  'code.parkedReason.gap': 'более раннее событие этого ряда не применено',
  'code.parkedReason.failed': 'ошибка этой версии; установите исправленную',
  'code.parkedReason.invalid-data': 'данные не подходят к его типу',
  'code.parkedReason.unknown-version': 'версия новее, чем знает эта служба; обновите её',
  'code.parkedReason.epoch': 'издатель восстановлен из копии, и это не продолжает прежнее',
  'code.parkedReason.undecodable': 'это не событие; узнайте, кто его записал',
  'code.eventOutcome.applied': 'было бы применено',
  'code.eventOutcome.ignored': 'здесь не нужно, вопрос был бы закрыт',
  'code.eventOutcome.duplicate': 'было применено раньше, вопрос был бы закрыт',
};
