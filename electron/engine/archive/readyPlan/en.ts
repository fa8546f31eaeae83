import type { PlanWords } from './plan.ts'

export const en: PlanWords = {
  schedules: {
    permanent: {
      title: 'Kept for ever',
      description: 'Decisions and what shows how the office was run.',
      mandate: 'Example: the law on public records in your country. Check with your archivist.',
      source: '',
    },
    accounts: {
      title: 'Accounts, 6 years after the year’s end',
      description: 'Vouchers, invoices and what the accounts rest on.',
      mandate: 'Example: Limitation Act 1980, tax law. Check with your archivist.',
      source: 'legislation.gov.uk',
      frame: { periodCount: 6 },
    },
    contracts: {
      title: 'Contracts, 6 years after their end',
      description: 'Tenders and contracts, from the day the contract ended.',
      mandate: 'Example: Limitation Act 1980, section 5. Check with your archivist.',
      source: 'legislation.gov.uk',
      eventName: 'the end of the contract',
      frame: { periodCount: 6 },
    },
    staff: {
      title: 'Employees, 6 years after leaving',
      description: 'Personal files; what pensions need is kept longer.',
      mandate: 'Example: Limitation Act 1980; UK GDPR art. 5(1)(e). Check with your archivist.',
      source: 'legislation.gov.uk',
      eventName: 'the end of the employment',
      frame: { periodCount: 6 },
    },
    cases: {
      title: 'Cases, 5 years after closing',
      description: 'Looked through before a decision: some are of lasting value.',
      mandate: 'Example: decision of the office. Check with your archivist.',
      source: '',
    },
    routine: {
      title: 'Routine, 2 years after the last letter',
      description: 'Ordinary correspondence without lasting effect.',
      mandate: 'Example: UK GDPR art. 5(1)(e), no longer than needed. Check with your archivist.',
      source: '',
    },
  },
  classes: {
    governing: ['Direction and organisation', ''],
    meetings: [
      'Meetings and decisions',
      'Agendas, minutes and decisions of boards and committees.',
    ],
    rules: ['Rules and guidelines', 'Statutes, standing orders, internal guidelines.'],
    economy: ['Economy', ''],
    budget: ['Budget and annual accounts', 'Adopted budgets, annual accounts, audit reports.'],
    invoices: ['Invoices and vouchers', 'Suppliers’ and own invoices, petty cash, bank papers.'],
    purchases: ['Purchases and contracts', 'Tenders, offers and contracts with their annexes.'],
    personnel: ['Personnel', ''],
    employees: ['Employees', 'One file for each employee.'],
    recruitment: ['Recruitment', 'Advertisements and applications; not of who was employed.'],
    services: ['Services to citizens', ''],
    applications: ['Applications and permits', 'Applications with their decision.'],
    complaints: ['Complaints', 'Complaints and the answers to them.'],
    enquiries: ['General enquiries', 'Questions that were answered without a decision.'],
    house: ['House and supplies', ''],
    buildings: ['Buildings and plans', 'Drawings, permits and large works.'],
    supplies: ['Supplies and services', 'Orders, delivery notes, cleaning, maintenance.'],
  },
}
