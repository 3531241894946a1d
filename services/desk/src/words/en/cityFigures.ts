/** What came of it, by month: shares, waiting times, and why some numbers are not shown. */
export const cityFigures = {
  'city.figures.nav': 'Figures',
  'city.figures.title': 'What came of it',
  'city.figures.lead': '{area}, {from} to {to}. Counts from 1 to 4 are not shown.',
  'city.figures.leadNone': 'How many were reached, and how long people waited.',
  'city.figures.none':
    'No month is counted yet. A month is shown from a week after its end, once something was told in it.',
  'city.figures.noMonths':
    'No month lies between those that you chose. Choose an earlier one to begin with, or a later one to end with.',
  'city.figures.noArea':
    'Your organisation has no area in the register. Figures come here when it has one.',
  'city.figures.area': 'Area',
  'city.figures.from': 'From',
  'city.figures.to': 'To',
  'city.figures.show': 'Show',

  'city.figures.month': '{at, date, ::yMMMM}',
  'city.figures.shortMonth': '{at, date, ::MMM}',
  'city.figures.rowMonth': '{at, date, ::yMMM}',
  'city.figures.count': '{count, number}',
  'city.figures.percent': '{share, number, percent}',
  'city.figures.hours': '{count, number} h',
  'city.figures.days': '{count, plural, one {# day} other {# days}}',
  'city.figures.few': 'under 5',
  'city.figures.notShown': 'not shown',
  'city.figures.tooFew':
    'Too few in each month for a picture. It is drawn when five or more count in a month.',
  'city.figures.description': 'By month. The same figures stand in the table beside it.',
  'city.figures.band':
    'Half of all took no longer than the line; the middle half lies in the band around it.',
  'city.figures.monthColumn': 'Month',
  'city.figures.ended': 'People',
  'city.figures.reached': 'Reached',
  'city.figures.median': 'Half within',
  'city.figures.middleHalf': 'Middle half',
  'city.figures.range': '{lower, number} to {upper, number}',
  'city.figures.waitTable':
    '{what}, in {unit, select, DAYS {days} other {hours}}, by the month in which the waiting ended',
  'city.figures.contactTable': 'Hours to the first contact, by the month of the release',
  'city.figures.shareTable': '{what}: the counts',
  'city.figures.contactHours': 'Hours to the first contact',
  'city.figures.contactHoursLead':
    'From the gate to the first meeting, of those reached within seven days.',
  'city.figures.noneReached':
    'Nobody was reached within seven days of a release in these months. A first contact that a partner records comes here.',
  'city.figures.noneWaited':
    'No such waiting ended in these months. It comes here with the first that does.',

  'city.figures.counted': 'How this is counted',
  'city.figures.whyFew':
    'Counts from 1 to 4 are not shown, so that nobody can be recognised; neither is a number from which such a count could be worked out. Durations are shown of five or more.',
  'city.figures.whyMonth':
    'A month is shown from a week after its end; the last one now is {last}. What is put right later changes it.',
  'city.figures.whyArea':
    'An organisation with several areas counts under its first. What belongs to no known area is not counted.',
  'city.figures.since': 'Counted since {month}: nothing was told here before.',

  'code.share.CONTACT': 'Contact after release',
  'code.shareLead.CONTACT':
    'First contact in 24 and 72 hours and in 7 days, by the month of the release: of people with a known need who were not inside again or dead before.',
  'code.shareEmpty.CONTACT':
    'Nobody with a known need was released in these months. A confirmed release comes here.',
  'code.shareWhole.CONTACT': 'Released',
  'code.sharePart.H24': 'In 24 h',
  'code.sharePart.H72': 'In 72 h',
  'code.sharePart.D7': 'In 7 days',
  'code.share.HAND_OVER': 'Substitution treatment that went on without a gap',
  'code.shareLead.HAND_OVER':
    'Of treatment that a prison handed over, by the month of the first appointment outside.',
  'code.shareEmpty.HAND_OVER':
    'No hand-over was due in these months. One comes here when a prison hands treatment over and it is known how it went on.',
  'code.shareWhole.HAND_OVER': 'Handed over',
  'code.sharePart.NO_GAP': 'Without a gap',
  'code.share.START': 'Starts of treatment overdue',
  'code.shareLead.START': 'Of orders with a last day for the start, by the month of that day.',
  'code.shareEmpty.START':
    'No order had its last day for the start in these months. One comes here when that day has passed or treatment has begun.',
  'code.shareWhole.START': 'Orders',
  'code.sharePart.OVERDUE': 'Not begun by that day',

  'code.hop.REFERRAL_TO_ROUTE': 'From the referral to where it is sent',
  'code.hopLead.REFERRAL_TO_ROUTE': 'Intake accepts a referral and sends it on.',
  'code.hop.ROUTE_TO_COURT': 'From intake to the court',
  'code.hopLead.ROUTE_TO_COURT': 'A court takes up who was sent to it.',
  'code.hop.COURT_TO_ORDER': 'From the court to the order',
  'code.hopLead.COURT_TO_ORDER': 'Assessment, a place, and the decision.',
  'code.hop.ORDER_TO_START': 'From the order to the start of treatment',
  'code.hopLead.ORDER_TO_START': 'By days. Who had begun before the order waited no day.',
  'code.hop.OFFER_TO_YES': 'From asking partners to a yes',
  'code.hopLead.OFFER_TO_YES':
    'From the first partner asked for somebody to one that takes them on.',
} as const;
