import type { PlanWords } from './plan.ts'

export const it: PlanWords = {
  schedules: {
    permanent: {
      title: 'Conservazione permanente',
      description: 'Deliberazioni e atti che documentano l’attività dell’ente.',
      mandate: 'Esempio: D.Lgs. 42/2004 (Codice dei beni culturali). Verificare con l’archivista.',
      source: 'normattiva.it',
    },
    accounts: {
      title: 'Contabilità, 10 anni dalla fine dell’anno',
      description: 'Fatture, mandati, reversali e pezze giustificative.',
      mandate: 'Esempio: art. 2220 Codice civile. Verificare con l’archivista.',
      source: 'normattiva.it',
      frame: { periodCount: 10 },
    },
    contracts: {
      title: 'Contratti, 10 anni dalla scadenza',
      description: 'Gare e contratti, dal giorno in cui il contratto è cessato.',
      mandate:
        'Esempio: art. 2946 Codice civile (prescrizione ordinaria). Verificare con l’archivista.',
      source: 'normattiva.it',
      eventName: 'la cessazione del contratto',
    },
    staff: {
      title: 'Dipendenti, 10 anni dalla cessazione',
      description: 'Fascicoli personali; lo stato matricolare si conserva più a lungo.',
      mandate:
        'Esempio: piano di conservazione dell’ente; GDPR art. 5. Verificare con l’archivista.',
      source: '',
      eventName: 'la cessazione del rapporto di lavoro',
      frame: { periodCount: 10 },
    },
    cases: {
      title: 'Pratiche, 5 anni dalla chiusura',
      description: 'Da riesaminare prima dello scarto: alcune hanno valore storico.',
      mandate:
        'Esempio: DPR 445/2000 art. 68; scarto autorizzato (D.Lgs. 42/2004 art. 21). Verificare con l’archivista.',
      source: 'normattiva.it',
    },
    routine: {
      title: 'Corrispondenza ordinaria, 2 anni dall’ultima lettera',
      description: 'Carteggio interlocutorio senza effetti durevoli.',
      mandate: 'Esempio: piano di conservazione dell’ente. Verificare con l’archivista.',
      source: '',
    },
  },
  classes: {
    governing: ['Direzione e organizzazione', ''],
    meetings: [
      'Sedute e deliberazioni',
      'Ordini del giorno, verbali e deliberazioni degli organi.',
    ],
    rules: ['Regolamenti e direttive', 'Statuti, regolamenti, circolari interne.'],
    economy: ['Risorse finanziarie', ''],
    budget: ['Bilancio e rendiconto', 'Bilanci approvati, rendiconti, relazioni dei revisori.'],
    invoices: ['Fatture e giustificativi', 'Fatture passive e attive, economato, estratti conto.'],
    purchases: ['Acquisti e contratti', 'Gare, offerte e contratti con allegati.'],
    personnel: ['Personale', ''],
    employees: ['Fascicoli del personale', 'Un fascicolo per ogni dipendente.'],
    recruitment: ['Selezioni', 'Bandi e domande; non quelle di chi è stato assunto.'],
    services: ['Servizi ai cittadini', ''],
    applications: ['Istanze e autorizzazioni', 'Istanze con il relativo provvedimento.'],
    complaints: ['Reclami', 'Reclami e relative risposte.'],
    enquiries: ['Richieste di informazioni', 'Quesiti evasi senza provvedimento.'],
    house: ['Sede e forniture', ''],
    buildings: ['Edifici e planimetrie', 'Disegni, autorizzazioni, lavori importanti.'],
    supplies: ['Forniture e servizi', 'Ordini, bolle di consegna, pulizie, manutenzione.'],
  },
}
