// Made by build/scripts/generateTables.ts from the migrations: do not edit.
import type { Day, Instant } from '../../../shared/base/dates.ts'
import type {
  AbsenceId,
  ActionPointId,
  AgendaCalendarId,
  AgendaEntryId,
  AgendaItemId,
  ArchiveClassId,
  ArchivePlaceId,
  ArchiveScheduleId,
  BookmarkId,
  BoxId,
  CommandId,
  ContactId,
  CountId,
  DisposalId,
  DocumentFieldId,
  DocumentHandOnId,
  DocumentId,
  DocumentTemplateId,
  DocumentViewId,
  DossierContentId,
  DossierId,
  EntryId,
  ExpenseId,
  FileId,
  HoldId,
  ItemId,
  LoanId,
  MailAccountId,
  MailArrivalId,
  MailEntryId,
  MailModelId,
  MailRegisterId,
  MessageId,
  MovementId,
  NoticeId,
  OfferId,
  OrderId,
  OrderLineId,
  OutgoingMailId,
  OverrideId,
  PatternId,
  PlaceId,
  PriceId,
  PrinterId,
  RateId,
  RequestId,
  ReservationId,
  ResourceId,
  RollCallId,
  RoundId,
  StaffId,
  SupplierId,
  SwapId,
  TripId,
  WantedId,
} from '../../../shared/base/ids.ts'

export type Tables = {
  agenda_action_points: {
    id: ActionPointId
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    agenda_item_id: AgendaItemId | null
    text: string
    staff_id: StaffId | null
    contact_id: ContactId | null
    person_name: string
    due_on: Day | null
    request_id: RequestId | null
    done_at: Instant | null
    removed_at: Instant | null
    created_at: Instant
    version: number
  }
  agenda_answers: {
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    person_key: string
    answer: string
    source: string
    said_by: string
    note: string
    answered_at: Instant
    entered_by: string
    sequence: number
    stamped_at: Instant | null
  }
  agenda_booked: {
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    resource_id: ResourceId
    units: number
    state: string
    decided_at: Instant | null
    decided_by: string
    decision_note: string
  }
  agenda_calendars: {
    id: AgendaCalendarId
    name: string
    colour: string
    owner_id: StaffId | null
    keeper_ids: string
    email: string
    private_by_default: number
    feed_key: string
    feed_private: number
    feed_opened_at: Instant | null
    version: number
    retired_at: Instant | null
  }
  agenda_claims: {
    subject_id: string
    begins: number
    holder_id: string
    recurrence_id: string
    ends: number
    units: number
    firm: number
  }
  agenda_entries: {
    id: AgendaEntryId
    calendar_id: AgendaCalendarId
    uid: string
    sequence: number
    stamped_at: Instant
    title: string
    description: string
    place: string
    url: string
    categories: string
    private: number
    busy: number
    tentative: number
    all_day: number
    starts: string
    ends: string
    zone: string
    end_zone: string | null
    nominal: number
    rrule: string
    rdates: string
    exdates: string
    travel_before: number
    travel_after: number
    reminders: string
    ours: number
    organiser_name: string
    organiser_email: string
    raw: string
    cut_from_id: AgendaEntryId | null
    invited_at: Instant | null
    invited_sequence: number | null
    created_at: Instant
    made_by: string
    made_by_id: StaffId | null
    cancelled_at: Instant | null
    cancel_reason: string
    version: number
  }
  agenda_expansions: {
    agenda_entry_id: AgendaEntryId
    expanded_until: number | null
  }
  agenda_files: {
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    position: number
    file_id: FileId
    agenda_item_id: AgendaItemId | null
  }
  agenda_items: {
    id: AgendaItemId
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    position: number
    title: string
    minutes: number
    presenter_name: string
    note: string
    outcome: string
    decision: string
    state: string
    carried_from_id: AgendaItemId | null
    carried_to: string | null
    removed_at: Instant | null
    version: number
  }
  agenda_minutes: {
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    state: string
    taken_by: string
    present: string
    note: string
    approved_at: Instant | null
    document_id: DocumentId | null
    version: number
  }
  agenda_notices: {
    id: NoticeId
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    person_key: string
    kind: string
    noticed_at: Instant
    told_at: Instant | null
    told_how: string
    told_by: string
  }
  agenda_occurrences: {
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    begins: number
    ends: number
    local_start: string
    local_end: string
    cancelled: number
    long: number
  }
  agenda_overrides: {
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    starts: string | null
    ends: string | null
    zone: string | null
    end_zone: string | null
    title: string | null
    description: string | null
    place: string | null
    url: string | null
    categories: string | null
    private: number | null
    busy: number | null
    tentative: number | null
    travel_before: number | null
    travel_after: number | null
    reminders: string | null
    own_people: number
    own_resources: number
    sequence: number
    raw: string
    cancelled_at: Instant | null
    cancel_reason: string
  }
  agenda_people: {
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    person_key: string
    position: number
    staff_id: StaffId | null
    contact_id: ContactId | null
    name: string
    email: string
    role: string
  }
  agenda_rates: {
    id: RateId
    country: string
    valid_from: Day
    currency: string
    full_amount: number
    part_amount: number
    breakfast_off: number
    lunch_off: number
    dinner_off: number
    rate_micros: number
    source: string
  }
  agenda_resources: {
    id: ResourceId
    kind: string
    name: string
    units: number
    seats: number
    place: string
    features: string
    hours: string
    set_up_minutes: number
    clearing_minutes: number
    booker_ids: string
    approval: number
    approver_ids: string
    email: string
    colour: string
    note: string
    version: number
    retired_at: Instant | null
  }
  agenda_supplies: {
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    reservation_id: ReservationId
  }
  agenda_trip_days: {
    trip_id: TripId
    day: Day
    country: string
    share: string
    breakfast: number
    lunch: number
    dinner: number
  }
  agenda_trip_expenses: {
    id: ExpenseId
    trip_id: TripId
    day: Day
    kind: string
    text: string
    amount: number
    currency: string
    rate_micros: number
    paid_by: string
    distance: number
    file_id: FileId | null
    removed_at: Instant | null
    version: number
  }
  agenda_trip_files: {
    trip_id: TripId
    position: number
    file_id: FileId
  }
  agenda_trip_legs: {
    trip_id: TripId
    position: number
    kind: string
    from_place: string
    to_place: string
    departs: string
    depart_zone: string
    arrives: string
    arrive_zone: string
    carrier: string
    reference: string
    note: string
    before_minutes: number
    after_minutes: number
  }
  agenda_trip_stays: {
    trip_id: TripId
    position: number
    name: string
    address: string
    phone: string
    from_day: Day
    to_day: Day
    reference: string
    note: string
  }
  agenda_trips: {
    id: TripId
    traveller_id: StaffId
    title: string
    purpose: string
    state: string
    advance: number
    advance_currency: string
    advance_rate_micros: number
    note: string
    cancelled_at: Instant | null
    cancel_reason: string
    despite: number
    created_at: Instant
    version: number
  }
  agenda_visitors: {
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    person_key: string
    entry_id: EntryId
  }
  agenda_wanted: {
    id: WantedId
    agenda_entry_id: AgendaEntryId
    recurrence_id: string
    because: string
    wanted_at: Instant
    choice: string
    state: string
  }
  archive_boxes: {
    id: BoxId
    code: string
    barcode: string
    title: string
    kind: string
    width_mm: number
    archive_place_id: ArchivePlaceId | null
    note: string
    version: number
    retired_at: Instant | null
  }
  archive_classes: {
    id: ArchiveClassId
    parent_class_id: ArchiveClassId | null
    code: string
    title: string
    scope: string
    schedule_id: ArchiveScheduleId | null
    example: number
    version: number
    retired_at: Instant | null
  }
  archive_codes: {
    class_id: ArchiveClassId
    year: number
    number: number
    code: string
    dossier_id: DossierId
  }
  archive_contents: {
    id: DossierContentId
    dossier_id: DossierId
    mail_entry_id: MailEntryId | null
    document_id: DocumentId | null
    file_id: FileId | null
    description: string
    day: Day | null
    added_at: Instant
    added_by: string
  }
  archive_disposal_lines: {
    disposal_id: DisposalId
    dossier_id: DossierId
    box_id: BoxId | null
    decision: string
    until_day: Day | null
    reason: string
    outcome: string
  }
  archive_disposals: {
    id: DisposalId
    year: number
    number: number
    title: string
    state: string
    proposed_at: Instant
    proposed_by: string
    proposed_by_id: StaffId | null
    approved_at: Instant | null
    approved_by: string
    approved_by_id: StaffId | null
    done_at: Instant | null
    done_by: string
    cancel_reason: string
    certificate_file_id: FileId | null
    certificate_hash: string
    version: number
  }
  archive_dossiers: {
    id: DossierId
    class_id: ArchiveClassId
    year: number
    number: number
    code: string
    title: string
    note: string
    contact_id: ContactId | null
    opened_day: Day
    closed_day: Day | null
    state: string
    box_id: BoxId | null
    event_day: Day | null
    override_schedule_id: ArchiveScheduleId | null
    override_actor: string
    override_reason: string
    override_at: Instant | null
    extended_day: Day | null
    kept_forever: number
    extension_reason: string
    version: number
  }
  archive_events: {
    number: number
    dossier_id: DossierId | null
    box_id: BoxId | null
    at: Instant
    actor: string
    kind: string
    text: string
    day: Day | null
  }
  archive_hold_covers: {
    hold_id: HoldId
    position: number
    dossier_id: DossierId | null
    box_id: BoxId | null
  }
  archive_holds: {
    id: HoldId
    title: string
    reason: string
    set_at: Instant
    set_by: string
    released_at: Instant | null
    released_by: string
    release_reason: string
    version: number
  }
  archive_loans: {
    id: LoanId
    box_id: BoxId | null
    dossier_id: DossierId | null
    borrower_staff_id: StaffId | null
    borrower_contact_id: ContactId | null
    borrower_name: string
    purpose: string
    lent_at: Instant
    lent_by: string
    due_day: Day
    reminded_at: Instant | null
    given_back_at: Instant | null
    given_back_to: string
    note: string
  }
  archive_places: {
    id: ArchivePlaceId
    parent_place_id: ArchivePlaceId | null
    kind: string
    name: string
    code: string
    capacity_mm: number | null
    position: number
    version: number
    retired_at: Instant | null
  }
  archive_rules: {
    id: number
    approver_must_differ: number
    loan_days: number
  }
  archive_schedules: {
    id: ArchiveScheduleId
    title: string
    description: string
    counted_from: string
    event_name: string
    period_count: number
    period_unit: string
    action: string
    mandate: string
    source: string
    example: number
    version: number
    retired_at: Instant | null
  }
  archive_words: {
    word: string
    dossier_id: DossierId
  }
  contact_addresses: {
    contact_id: ContactId
    position: number
    kind: string
    po_box: string
    extended: string
    street: string
    postcode: string
    city: string
    region: string
    country: string
  }
  contact_emails: {
    contact_id: ContactId
    position: number
    kind: string
    address: string
    folded: string
  }
  contact_phones: {
    contact_id: ContactId
    position: number
    kind: string
    number: string
    digits: string
  }
  contact_words: {
    word: string
    contact_id: ContactId
  }
  contacts: {
    id: ContactId
    kind: string
    name: string
    prefix: string
    given_name: string
    middle_name: string
    family_name: string
    suffix: string
    organisation_id: ContactId | null
    organisation_name: string
    department: string
    role: string
    website: string
    note: string
    uid: string
    extra: string
    sort_key: string
    version: number
    merged_into_id: ContactId | null
    erased_at: Instant | null
    retired_at: Instant | null
  }
  document_dispatches: {
    id: string
    document_id: DocumentId
    version_number: number
    way: string
    recipient: string
    pages: number | null
    copies: number
    note: string
    at: Instant
    actor: string
    mail_entry_id: MailEntryId | null
    withdrawn_at: Instant | null
  }
  document_fields: {
    id: DocumentFieldId
    name: string
    type: string
    choices: string
    kinds: string
    retired_at: Instant | null
    version: number
  }
  document_hand_ons: {
    id: DocumentHandOnId
    document_id: DocumentId
    from_actor: string
    to_staff_id: StaffId
    note: string
    at: Instant
    acknowledged_at: Instant | null
    acknowledged_by: string
    withdrawn_at: Instant | null
  }
  document_template_versions: {
    template_id: DocumentTemplateId
    number: number
    file_id: FileId
    fields: string
    note: string
    at: Instant
    actor: string
    withdrawn_at: Instant | null
  }
  document_templates: {
    id: DocumentTemplateId
    name: string
    kind: string
    language: string
    ready: string
    current: number
    changed_at: Instant
    retired_at: Instant | null
    version: number
  }
  document_values: {
    document_id: DocumentId
    field_id: DocumentFieldId
    text: string
    number: number | null
  }
  document_versions: {
    document_id: DocumentId
    number: number
    file_id: FileId
    note: string
    at: Instant
    actor: string
    restored_from: number | null
    withdrawn_at: Instant | null
  }
  document_views: {
    id: DocumentViewId
    name: string
    staff_id: StaffId | null
    actor: string
    shared: number
    query: string
    version: number
  }
  document_words: {
    word: string
    document_id: DocumentId
  }
  documents: {
    id: DocumentId
    year: number
    number: number
    title: string
    kind: string
    state: string
    language: string
    confidential: number
    contact_id: ContactId | null
    mail_entry_id: MailEntryId | null
    request_id: RequestId | null
    owner_id: StaffId | null
    template_id: DocumentTemplateId | null
    our_reference: string
    your_reference: string
    note: string
    current: number
    created_at: Instant
    created_by: string
    changed_at: Instant
    final_at: Instant | null
    sent_entry_id: MailEntryId | null
    sent_at: Instant | null
    lock_staff_id: StaffId | null
    lock_actor: string
    lock_at: Instant | null
    lock_until: Instant | null
    version: number
  }
  erasing: {
    started_at: Instant
  }
  file_contents: {
    hash: string
    bytes: number
    media_type: string
    pages: number | null
    text_state: string
    text_reason: string
    attempts: number
    added_at: Instant
    erased_at: Instant | null
  }
  file_removals: {
    hash: string
  }
  file_texts: {
    hash: string
    text: string
  }
  files: {
    id: FileId
    hash: string
    name: string
    added_at: Instant
    added_by: string
    erased_at: Instant | null
  }
  journal: {
    revision: number
    command_id: CommandId
    at: Instant
    actor_id: StaffId | null
    actor: string
    desk: string
    command: string
    entity: string
    entity_id: string
    request: string
    result: string
    changes: string
    undoes: CommandId | null
  }
  journal_entities: {
    entity: string
    entity_id: string
    revision: number
  }
  mail_accounts: {
    id: MailAccountId
    name: string
    variable: string
    address: string
    sender_name: string
    register_id: MailRegisterId | null
    user_name: string
    imap_host: string
    imap_port: number
    imap_security: string
    folder: string
    after_fetching: string
    move_to: string
    since_day: Day
    every_minutes: number
    smtp_host: string
    smtp_port: number
    smtp_security: string
    certificate: string
    version: number
    retired_at: Instant | null
    sent_copy: string
    sent_folder: string
  }
  mail_arrivals: {
    id: MailArrivalId
    account_id: MailAccountId
    state: string
    file_id: FileId
    content_hash: string
    email_id: string
    from_name: string
    from_address: string
    subject: string
    sent_at: Instant | null
    fetched_at: Instant
    mail_entry_id: MailEntryId | null
    version: number
  }
  mail_corrections: {
    mail_entry_id: MailEntryId
    position: number
    field: string
    before: string
    after: string
    at: Instant
    actor: string
    reason: string
  }
  mail_daily: {
    id: string
    register_id: MailRegisterId
    day: Day
    code: string
    first: number | null
    last: number | null
    entries: number
    changes: number
    chain: string
    hash: string
    file_id: FileId
    made_at: Instant
    made_by: string
  }
  mail_entries: {
    id: MailEntryId
    register_id: MailRegisterId
    year: number
    number: number
    sequence: number
    registered_at: Instant
    registered_by: string
    direction: string
    medium: string
    party_name: string
    party_address: string
    subject: string
    content_hash: string
    email_id: string
    emergency_at: Instant | null
    emergency_reference: string
    chain: string
    state: string
    contact_id: ContactId | null
    letter_date: Day | null
    letter_reference: string
    arrived_on: Day
    deadline_on: Day | null
    for_staff_id: StaffId | null
    office: string
    confidential: number
    carrier: string
    tracking_number: string
    postage: number | null
    note: string
    reply_to_id: MailEntryId | null
    routed_at: Instant | null
    handed_over_at: Instant | null
    collected_by: string
    annulled_at: Instant | null
    annulled_actor: string
    annulled_authority: string
    annulled_reason: string
    version: number
  }
  mail_events: {
    mail_entry_id: MailEntryId
    position: number
    at: Instant
    actor: string
    kind: string
    text: string
  }
  mail_fetched: {
    mailbox: string
    uid_validity: string
    uid: number
    outcome: string
    reason: string
    at: Instant
    tidied: number
  }
  mail_files: {
    mail_entry_id: MailEntryId
    position: number
    file_id: FileId
  }
  mail_models: {
    id: MailModelId
    name: string
    fields: string
  }
  mail_outbox: {
    id: OutgoingMailId
    account_id: MailAccountId | null
    state: string
    mail_entry_id: MailEntryId | null
    file_id: FileId
    email_id: string
    from_address: string
    to_list: string
    cc_list: string
    subject: string
    queued_at: Instant
    queued_by: string
    tried_at: Instant | null
    sent_at: Instant | null
    attempts: number
    reason: string
    told: string
    version: number
    copy_state: string
    copy_reason: string
    copy_told: string
  }
  mail_parties: {
    mail_entry_id: MailEntryId
    position: number
    name: string
  }
  mail_registers: {
    id: MailRegisterId
    name: string
    code: string
    responsible: string
    version: number
    retired_at: Instant | null
  }
  mail_roll: {
    register_id: MailRegisterId
    year: number
    number: number
    drawn_at: Instant
    used_at: Instant | null
    struck_at: Instant | null
  }
  mail_words: {
    word: string
    mail_entry_id: MailEntryId
  }
  mail_years: {
    register_id: MailRegisterId
    year: number
    closed_at: Instant
    closed_by: string
    statement: string
    file_id: FileId
  }
  message_words: {
    word: string
    message_id: MessageId
  }
  reception_entries: {
    id: EntryId
    kind: string
    state: string
    outcome: string | null
    contact_id: ContactId | null
    person_name: string
    organisation_name: string
    phone: string
    phone_digits: string
    party: number
    subject: string
    note: string
    for_staff_id: StaffId | null
    urgent: number
    drink: string
    badge: string
    badge_returned_at: Instant | null
    log_at: Instant
    logged_at: Instant
    logged_by_id: StaffId | null
    logged_by: string
    expected_at: Instant | null
    arrived_at: Instant | null
    started_at: Instant | null
    ended_at: Instant | null
    reopened_at: Instant | null
    spared: number
    fades_on: Day
    faded_at: Instant | null
    version: number
  }
  reception_messages: {
    id: MessageId
    state: string
    entry_id: EntryId | null
    for_staff_id: StaffId
    contact_id: ContactId | null
    person_name: string
    organisation_name: string
    phone: string
    body: string
    urgency: string
    wish: string
    best_time: string
    read_back: number
    taken_at: Instant
    taken_by_id: StaffId | null
    taken_by: string
    delivered_at: Instant | null
    seen_at: Instant | null
    answered_at: Instant | null
    answer: string
    tries: number
    tried_at: Instant | null
    fades_on: Day
    faded_at: Instant | null
    version: number
  }
  reception_rules: {
    kind: string
    fade_days: number
    sign_out: string
    sign_out_at: string
    sign_out_hours: number
  }
  reception_transfers: {
    entry_id: EntryId
    position: number
    staff_id: StaffId
    at: Instant
    result: string
  }
  reception_words: {
    word: string
    entry_id: EntryId
  }
  request_bookmarks: {
    id: BookmarkId
    request_id: RequestId
    staff_id: StaffId | null
    next_step: string
    left_at: Instant
    back_at: Instant | null
  }
  request_events: {
    request_id: RequestId
    position: number
    at: Instant
    from_state: string | null
    to_state: string
    reason: string
    actor_id: StaffId | null
    actor: string
  }
  request_followers: {
    request_id: RequestId
    staff_id: StaffId
  }
  request_notes: {
    id: string
    request_id: RequestId
    at: Instant
    actor: string
    text: string
  }
  requests: {
    id: RequestId
    year: number
    number: number
    state: string
    title: string
    body: string
    kind: string
    owner_id: StaffId | null
    asked_by_staff_id: StaffId | null
    contact_id: ContactId | null
    person_name: string
    phone: string
    email: string
    source_kind: string
    source_id: string | null
    urgent: number
    promised_on: Day | null
    received_at: Instant
    started_at: Instant | null
    finished_at: Instant | null
    told_at: Instant | null
    told_how: string | null
    told_by: string
    answer: string
    waiting_for: string
    nudge_on: Day | null
    next_step: string
    faded_at: Instant | null
    version: number
  }
  roll_call_people: {
    roll_call_id: RollCallId
    key: string
    position: number
    kind: string
    staff_id: StaffId | null
    entry_id: EntryId | null
    person_name: string
    organisation_name: string
    whereabouts: string
    party: number
    since: string | null
    badge: string
    mark: string
    marked_at: Instant | null
  }
  roll_calls: {
    id: RollCallId
    drill: number
    started_at: Instant
    started_by: string
    closed_at: Instant | null
    note: string
    faded_at: Instant | null
  }
  rota_absences: {
    id: AbsenceId
    staff_id: StaffId
    kind: string
    from_day: Day
    to_day: Day
    starts: string | null
    ends: string | null
    note: string
    cancelled_at: Instant | null
  }
  rota_holidays: {
    country: string
    language: string
    year: string
    days: string
    calendar: string
  }
  rota_opening: {
    weekday: number
    opens: string
    closes: string
    needed: number
    valid_from: Day
    valid_until: Day | null
  }
  rota_overrides: {
    id: OverrideId
    day: Day
    staff_id: StaffId
    kind: string
    starts: string
    ends: string
    reason: string
    swap_id: SwapId | null
    made_at: Instant
    removed_at: Instant | null
  }
  rota_swaps: {
    id: SwapId
    state: string
    asked_by_id: StaffId
    day: Day
    other_id: StaffId
    other_day: Day | null
    asked_at: Instant
    answered_at: Instant | null
    answered_by: string
  }
  rota_turns: {
    id: PatternId
    staff_id: StaffId
    weekday: number
    starts: string
    ends: string
    lunch_starts: string | null
    lunch_ends: string | null
    valid_from: Day
    valid_until: Day | null
  }
  search_form: {
    form: number
  }
  search_records: {
    number: number
    kind: string
    id: string
    day: Day | null
  }
  search_stale: {
    kind: string
    id: string
  }
  series: {
    register: string
    year: number
    last: number
  }
  settings: {
    key: string
    value: string
  }
  staff: {
    id: StaffId
    name: string
    role: string
    email: string
    phone: string
    room: string
    colour: string
    version: number
    retired_at: Instant | null
    working_days: number
    stand_in_id: StaffId | null
    takes_turns: number
  }
  staff_pins: {
    staff_id: StaffId
    salt: string
    hash: string
  }
  stock_barcodes: {
    code: string
    item_id: ItemId
    quantity: number
  }
  stock_counts: {
    id: CountId
    item_id: ItemId
    place_id: PlaceId
    happened_at: Instant
    counted: number
    expected: number
    recorded_at: Instant
    actor: string
    reason: string
    command_id: CommandId
    annulled_by: CommandId | null
  }
  stock_flags: {
    item_id: ItemId
    place_id: PlaceId
    flagged_at: Instant
    actor: string
  }
  stock_items: {
    id: ItemId
    code: string
    name: string
    category: string
    unit: string
    note: string
    reorder_point: number | null
    order_up_to: number | null
    capacity: number | null
    fixed_use_quantity: number | null
    fixed_use_days: number | null
    fixed_use_from_day: Day | null
    snoozed_until: Day | null
    version: number
    retired_at: Instant | null
  }
  stock_levels: {
    item_id: ItemId
    place_id: PlaceId
    quantity: number
  }
  stock_movements: {
    id: MovementId
    item_id: ItemId
    place_id: PlaceId
    kind: string
    quantity: number
    happened_at: Instant
    recorded_at: Instant
    actor: string
    reason: string
    command_id: CommandId
    reverses_id: MovementId | null
    count_id: CountId | null
    order_line_id: OrderLineId | null
    import_key: string | null
  }
  stock_offers: {
    id: OfferId
    item_id: ItemId
    supplier_id: SupplierId
    part_number: string
    pack_name: string
    pack_quantity: number
    price_amount: number | null
    price_currency: string | null
    lead_days: number | null
    minimum_packs: number
    preferred: number
    version: number
    retired_at: Instant | null
  }
  stock_order_lines: {
    id: OrderLineId
    order_id: OrderId
    position: number
    item_id: ItemId
    offer_id: OfferId | null
    part_number: string
    pack_name: string
    pack_quantity: number
    packs: number
    price_amount: number | null
    received: number
    cancelled: number
  }
  stock_orders: {
    id: OrderId
    number: string
    supplier_id: SupplierId
    state: string
    currency: string
    note: string
    created_at: Instant
    sent_at: Instant | null
    expected_day: Day | null
    version: number
    sent_how: string | null
  }
  stock_par_levels: {
    item_id: ItemId
    place_id: PlaceId
    par: number
  }
  stock_places: {
    id: PlaceId
    name: string
    parent_id: PlaceId | null
    refill_from_id: PlaceId | null
    code: string
    version: number
    retired_at: Instant | null
  }
  stock_prices: {
    id: PriceId
    offer_id: OfferId
    day: Day
    amount: number
    currency: string
    source: string
  }
  stock_printer_items: {
    printer_id: PrinterId
    item_id: ItemId
  }
  stock_printers: {
    id: PrinterId
    name: string
    model: string
    place_id: PlaceId | null
    version: number
    retired_at: Instant | null
  }
  stock_rates: {
    item_id: ItemId
    state: string
  }
  stock_reservations: {
    id: ReservationId
    item_id: ItemId
    quantity: number
    reason: string
    until_day: Day | null
    released_at: Instant | null
  }
  stock_round_places: {
    round_id: RoundId
    place_id: PlaceId
    position: number
  }
  stock_rounds: {
    id: RoundId
    name: string
    last_day: Day | null
    version: number
    retired_at: Instant | null
  }
  stock_suppliers: {
    id: SupplierId
    customer_number: string
    language: string | null
    currency: string
    lead_days: number
    order_every_days: number
    minimum_order: number | null
    free_delivery_from: number | null
    delivery_fee: number | null
    note: string
    version: number
    retired_at: Instant | null
  }
}
