/** The tables that no person reads or writes, and only the product's own functions and workers know. */
export const keptTables = [
  'apart_code',
  'apart_try',
  'applied_migration',
  'calendar_address',
  'calendar_event',
  'calendar_subscription',
  'chat',
  'counsellor_away',
  'hour_reminder',
  'linked_account',
  'outbox',
  'personal_chat',
  'places_count',
  'places_revision',
  'sent_card',
  'session_leader',
];
