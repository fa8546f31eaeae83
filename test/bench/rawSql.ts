/** The office's tables once more, where only raw statements read. */
export const rawCopy = (folder: string) => `${folder}/raw.db`

/** The statements each view rests on, without any rule: what better-sqlite3 alone takes for the same rows. */
const ITEMS = 'SELECT * FROM stock_items'
const LEVELS = 'SELECT item_id, sum(quantity) AS quantity FROM stock_levels GROUP BY item_id'
const RATES = 'SELECT item_id, state FROM stock_rates'
const OFFERS = `SELECT o.* FROM stock_offers o JOIN stock_suppliers s ON s.id = o.supplier_id
  WHERE o.retired_at IS NULL AND s.retired_at IS NULL ORDER BY o.preferred DESC, o.id`
const SMALL = [
  'SELECT * FROM stock_suppliers',
  'SELECT item_id, sum(par) AS par FROM stock_par_levels GROUP BY item_id',
  `SELECT l.* FROM stock_orders o JOIN stock_order_lines l ON l.order_id = o.id
   WHERE o.state IN ('draft', 'sent', 'partly_received') AND l.cancelled = 0`,
]
const SNAPSHOT = [ITEMS, LEVELS, RATES, OFFERS, ...SMALL]

const NAMES = 'SELECT id, name FROM staff'
const CONTACT_LINE = `c.*, o.name AS organisation,
    (SELECT number FROM contact_phones p WHERE p.contact_id = c.id AND p.position = 0) AS phone,
    (SELECT address FROM contact_emails e WHERE e.contact_id = c.id AND e.position = 0) AS email,
    (SELECT city FROM contact_addresses a WHERE a.contact_id = c.id AND a.position = 0) AS city
  FROM contacts c LEFT JOIN contacts o ON o.id = c.organisation_id`

const BOARD = [
  "SELECT * FROM reception_entries WHERE state IN ('expected', 'waiting', 'active') ORDER BY log_at",
  NAMES,
]
const MESSAGES = [
  "SELECT * FROM reception_messages WHERE state IN ('taken', 'delivered', 'seen') ORDER BY taken_at LIMIT 200",
  NAMES,
]
const REQUESTS = [
  "SELECT * FROM requests WHERE state NOT IN ('told', 'withdrawn') ORDER BY received_at LIMIT 500",
  NAMES,
]
const COVERAGE = [
  'SELECT * FROM rota_opening',
  'SELECT * FROM rota_turns',
  'SELECT * FROM rota_overrides WHERE removed_at IS NULL',
  'SELECT * FROM rota_absences WHERE cancelled_at IS NULL',
  'SELECT * FROM staff',
]
const NOW = "(CAST(unixepoch('subsec') * 1000 AS INTEGER))"
const WEEK = 7 * 86_400_000
const ROOM = `(SELECT group_concat(r.name) FROM agenda_claims k JOIN agenda_resources r ON r.id = k.subject_id
  WHERE k.holder_id = c.holder_id AND k.recurrence_id = c.recurrence_id)`
const TAKEN_NOW = `SELECT c.*, ${ROOM} AS room FROM staff s JOIN agenda_claims c ON c.subject_id = s.id
  AND c.begins <= ${NOW} AND c.begins > ${NOW} - ${WEEK} AND c.ends > ${NOW}`
const TAKEN_AHEAD = `SELECT c.subject_id, c.begins, c.ends FROM staff s JOIN agenda_claims c ON c.subject_id = s.id
  AND c.begins > ${NOW} - ${WEEK} AND c.begins < ${NOW} + 8 * ${WEEK} AND c.ends > ${NOW}`
/** What else Today reads: the meetings still to come, letters, e-mail, documents. Most of it is a few rows or none. */
const TODAY = [
  TAKEN_NOW,
  `SELECT * FROM agenda_occurrences WHERE long = 0 AND begins > ${NOW} - 86400000
   AND begins < unixepoch('now', 'start of day', '+1 day') * 1000 AND ends > ${NOW}`,
  'SELECT * FROM agenda_calendars',
  'SELECT id, name FROM agenda_resources',
  "SELECT * FROM agenda_trips WHERE state <> 'cancelled'",
  "SELECT * FROM agenda_wanted WHERE state = 'wanted'",
  "SELECT * FROM agenda_booked WHERE state = 'asked'",
  'SELECT * FROM agenda_notices WHERE told_at IS NULL',
  `SELECT * FROM mail_entries WHERE deadline_on IS NOT NULL AND state NOT IN ('answered', 'closed')
   AND annulled_at IS NULL ORDER BY deadline_on`,
  "SELECT * FROM mail_entries WHERE state = 'routed' AND annulled_at IS NULL",
  "SELECT count(*) FROM mail_arrivals WHERE state = 'waiting'",
  "SELECT * FROM mail_outbox WHERE state IN ('failed', 'unsure', 'by_hand')",
  'SELECT * FROM document_hand_ons WHERE acknowledged_at IS NULL AND withdrawn_at IS NULL',
  "SELECT * FROM documents WHERE lock_until IS NOT NULL AND state = 'draft'",
]
const CAME = "log_at BETWEEN @from AND @to AND state <> 'cancelled' AND arrived_at IS NOT NULL"

export const RAW: Record<string, string[]> = {
  // Without the statements of the supplies, which are not read again after a call.
  today: [
    ...BOARD,
    ...MESSAGES,
    ...REQUESTS,
    ...COVERAGE,
    ...TODAY,
    "SELECT * FROM reception_entries WHERE badge <> '' AND badge_returned_at IS NULL",
    `SELECT r.* FROM requests r JOIN request_bookmarks b ON b.request_id = r.id
     WHERE b.back_at IS NULL AND b.staff_id IS NULL`,
    `SELECT o.*, l.* FROM stock_orders o JOIN stock_order_lines l ON l.order_id = o.id
     WHERE o.state IN ('draft', 'sent', 'partly_received')`,
  ],
  counts: [
    `SELECT substr(log_at, 1, 13) AS begins, kind, count(*), sum(party), sum(spared) FROM reception_entries
     WHERE ${CAME} GROUP BY begins, kind`,
    `SELECT kind, (unixepoch(coalesce(started_at, ended_at)) - unixepoch(arrived_at)) / 60 AS minutes, count(*)
     FROM reception_entries WHERE ${CAME} AND kind <> 'call' GROUP BY kind, minutes`,
    `SELECT (unixepoch(answered_at) - unixepoch(taken_at)) / 60 AS minutes, count(*) FROM reception_messages
     WHERE taken_at BETWEEN @from AND @to GROUP BY minutes`,
  ],
  contact: [
    'SELECT * FROM contacts WHERE id = @contactId',
    'SELECT * FROM contact_phones WHERE contact_id = @contactId ORDER BY position',
    'SELECT * FROM contact_emails WHERE contact_id = @contactId ORDER BY position',
    'SELECT * FROM contact_addresses WHERE contact_id = @contactId ORDER BY position',
    `SELECT kind, id, log_at, subject, state FROM reception_entries WHERE contact_id = @contactId
     ORDER BY log_at DESC LIMIT 200`,
    `SELECT id, taken_at, body, state FROM reception_messages WHERE contact_id = @contactId
     ORDER BY taken_at DESC LIMIT 200`,
    `SELECT id, year, number, title, received_at, state FROM requests WHERE contact_id = @contactId
     ORDER BY received_at DESC LIMIT 200`,
    'SELECT id, number, state FROM stock_orders WHERE supplier_id = @contactId ORDER BY created_at DESC LIMIT 200',
    'SELECT * FROM mail_entries WHERE contact_id = @contactId ORDER BY registered_at DESC LIMIT 200',
    'SELECT * FROM documents WHERE contact_id = @contactId ORDER BY changed_at DESC LIMIT 200',
    'SELECT * FROM archive_dossiers WHERE contact_id = @contactId LIMIT 200',
    `SELECT e.* FROM agenda_people p JOIN agenda_entries e ON e.id = p.agenda_entry_id
     WHERE p.contact_id = @contactId ORDER BY e.created_at DESC LIMIT 200`,
  ],
  request: [
    'SELECT * FROM requests WHERE id = @requestId',
    'SELECT * FROM request_events WHERE request_id = @requestId ORDER BY position',
    'SELECT * FROM request_notes WHERE request_id = @requestId ORDER BY at',
    'SELECT * FROM request_followers WHERE request_id = @requestId',
    'SELECT * FROM request_bookmarks WHERE request_id = @requestId ORDER BY left_at',
    NAMES,
  ],
  board: BOARD,
  log: ['SELECT * FROM reception_entries ORDER BY log_at DESC, id DESC LIMIT 300', NAMES],
  messages: MESSAGES,
  contacts: [
    `SELECT ${CONTACT_LINE} WHERE c.retired_at IS NULL ORDER BY c.sort_key, c.id LIMIT 200`,
    'SELECT count(*) FROM contacts WHERE retired_at IS NULL',
  ],
  contactsFound: [
    `SELECT ${CONTACT_LINE} WHERE c.retired_at IS NULL
       AND c.id IN (SELECT contact_id FROM contact_words WHERE word >= 'anna' AND word < 'annb')
       AND c.id IN (SELECT contact_id FROM contact_words WHERE word >= 'niel' AND word < 'niem')
     ORDER BY c.sort_key, c.id LIMIT 200`,
    `SELECT count(*) FROM contacts c WHERE c.retired_at IS NULL
       AND c.id IN (SELECT contact_id FROM contact_words WHERE word >= 'anna' AND word < 'annb')
       AND c.id IN (SELECT contact_id FROM contact_words WHERE word >= 'niel' AND word < 'niem')`,
  ],
  requests: REQUESTS,
  flow: [
    'SELECT id, number, year, title, kind, received_at, told_at FROM requests WHERE told_at BETWEEN @from AND @to',
    `SELECT e.* FROM requests r JOIN request_events e ON e.request_id = r.id
     WHERE r.told_at BETWEEN @from AND @to ORDER BY e.request_id, e.position`,
    "SELECT * FROM requests WHERE state NOT IN ('told', 'withdrawn')",
    'SELECT kind, received_at, told_at FROM requests WHERE told_at >= @from',
    'SELECT received_at FROM requests WHERE received_at BETWEEN @from AND @to',
  ],
  coverage: [...COVERAGE, TAKEN_AHEAD],
  onDuty: [...COVERAGE, TAKEN_NOW],
  agenda: [
    `SELECT o.*, e.* FROM agenda_occurrences o JOIN agenda_entries e ON e.id = o.agenda_entry_id
     WHERE o.long = 0 AND o.begins >= @from AND o.begins < @to ORDER BY o.begins`,
    ...['people', 'booked', 'overrides', 'answers'].map(
      (
        table,
      ) => `SELECT * FROM agenda_${table} WHERE agenda_entry_id IN (SELECT agenda_entry_id FROM agenda_occurrences
        WHERE long = 0 AND begins >= @from AND begins < @to)`,
    ),
    'SELECT * FROM agenda_calendars',
    'SELECT id, name FROM agenda_resources',
    `SELECT a.holder_id, b.holder_id FROM agenda_claims a JOIN agenda_claims b ON b.subject_id = a.subject_id
       AND b.begins < a.ends AND b.begins > a.begins - 604800000 AND b.ends > a.begins
     WHERE a.firm = 0 AND a.begins < @to AND a.begins > @from - 604800000`,
  ],
  items: SNAPSHOT,
  levels: [LEVELS],
  history: [
    `SELECT m.*, b.balance, p.name FROM (
       SELECT id, happened_at, sum(quantity) OVER (ORDER BY happened_at, id) AS balance
       FROM stock_movements WHERE item_id = @itemId ORDER BY happened_at DESC, id DESC LIMIT 200
     ) b JOIN stock_movements m ON m.id = b.id JOIN stock_places p ON p.id = m.place_id
     ORDER BY m.happened_at DESC, m.id DESC`,
  ],
}
