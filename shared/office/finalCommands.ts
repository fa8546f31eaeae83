/** Commands too large or too deep to take back in one step; a backup is the way. No screen offers to undo them. */
export const finalCommands: ReadonlySet<string> = new Set([
  'office.fillSample',
  'files.add',
  'people.privacy.erase',
  'people.contacts.import',
  'agenda.import',
  'agenda.invitations.send',
  'agenda.answers.decline',
  'people.staff.setPin',
  'reception.fade',
  'reception.signOut',
  'reception.rollCall.start',
  'reception.rollCall.close',
  // What stands in the register stays there: it is corrected or annulled beside it.
  'mail.register',
  'mail.reply',
  'mail.import',
  'mail.correct',
  'mail.annul',
  'mail.labels',
  'mail.dailyRegister.make',
  'mail.closeYear.close',
  // What was fetched is here, and what went out cannot be called back.
  'mail.accounts.fetch',
  'mail.arrivals.register',
  'mail.outbox.send',
  'mail.outbox.retry',
  'mail.outbox.try',
  'mail.outbox.result',
  'documents.send',
  // What was destroyed is gone.
  'archive.disposals.carryOut',
])
