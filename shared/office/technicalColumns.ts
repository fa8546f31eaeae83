/** Columns whose contents say nothing to people: the history leaves them out. */
export const technicalColumns = [
  'id',
  'version',
  'command_id',
  'annulled_by',
  'position',
  'key',
  'uid',
  'extra',
  'sort_key',
  'digits',
  'folded',
  'raw',
  'nominal',
  'stamped_at',
  'person_key',
  'feed_key',
] as const
