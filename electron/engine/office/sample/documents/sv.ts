import type { DocumentWords } from './words.ts'

export const sv: DocumentWords = {
  amount: 'Belopp',
  validUntil: 'Gäller till',
  signed: 'Undertecknat',
  contracts: 'Avtal och slutdatum',
  secondNote: 'Priset avtalat, kortare varsel',
  moreText: 'Priset för året är avtalat.',
  pleaseRead: 'Läs gärna igenom och rätta',
  documents: {
    octoberMinutes: {
      title: 'Protokoll: personalmöte, oktober',
      text: 'Öppettiderna under helgerna bestämdes. Det nya schemat gäller från måndag. Alla ser över nödutgångarna på sitt våningsplan.',
    },
    novemberMinutes: {
      title: 'Protokoll: personalmöte, november',
      text: 'Budgeten för förbrukningsvaror gicks igenom. Skrivarna på andra våningen ska bytas ut. Nästa möte är i januari.',
    },
    chairs: {
      title: 'Offertförfrågan: kontorsstolar',
      text: 'Skicka gärna en offert på tolv kontorsstolar med ställbara armstöd, levererade och monterade.',
    },
    toner: {
      title: 'Reklamation: fel toner levererad',
      text: 'Ni har levererat toner till en annan skrivare. Hämta den och skicka rätt toner den här veckan.',
    },
    invitation: {
      title: 'Inbjudan: rundvandring med räddningstjänsten',
      text: 'Vi vill gärna gå igenom byggnaden tillsammans med er och se över utrymningsvägarna.',
    },
    cleaning: {
      title: 'Städavtal för nästa år',
      text: 'Kontoren städas fem gånger i veckan och fönstren putsas fyra gånger om året. Avtalet löper ett år och kan sägas upp med tre månaders varsel.',
    },
    energy: {
      title: 'Rapport om energianvändningen',
      text: 'Värmeförbrukningen minskade med sju procent. Belysningen i korridorerna är tänd på natten och bör få en timer.',
    },
    handover: {
      title: 'Anteckningar till receptionen',
      text: 'Nycklarna till mötesrummen hänger bakom disken. Paket till tredje våningen hämtas klockan två.',
    },
    visitorForm: {
      title: 'Blankett: besöksbricka',
      text: 'Namn, organisation, besöksmottagare, in, ut, underskrift.',
    },
    room: {
      title: 'Bekräftelse av lokalbokning',
      text: 'Det stora mötesrummet är bokat för er mellan nio och tolv. Kaffe och vatten står framme.',
    },
    salaries: {
      title: 'Lönesamtal: anteckningar',
      text: 'Samtalen hålls i januari. Anteckningarna är bara för ledningen.',
    },
    delivery: {
      title: 'Följesedel: kopieringspapper',
      text: 'Fyrtio paket kopieringspapper, mottagna oskadade.',
    },
  },
}
