import type { MailWords } from './words.ts'

export const sv: MailWords = {
  account: 'Sekretariatet',
  letters: {
    tax: { party: 'Skattekontoret', subject: 'Påminnelse: årsredovisning', office: 'Ekonomi' },
    objection: {
      party: 'Advokaterna Holm & Ek',
      subject: 'Överklagande av parkeringsbeslutet',
      office: 'Juridik',
    },
    files: { party: 'Birgitta Lind', subject: 'Begäran om att ta del av byggärendet' },
    hall: { party: 'Ekbackens skola', subject: 'Lån av salen i vår' },
    hallAnswer: { party: 'Ekbackens skola', subject: 'Sv: Lån av salen i vår' },
    pictures: { party: 'Ram & Glas', subject: 'Inramade tavlor till sammanträdesrummet' },
    notice: { party: 'Blänk Städ', subject: 'Uppsägning av städavtalet' },
    grant: {
      party: 'Kulturfonden',
      subject: 'Beslut om bidrag till sommarprogrammet',
      office: 'Kultur',
    },
  },
  emails: [
    {
      name: 'Pål Västberg',
      address: 'pal.vastberg@mail.example',
      subject: 'När kan jag hämta mitt intyg?',
      text: 'Hej!\n\nJag beställde ett intyg förra veckan. När kan jag hämta det, och måste jag komma själv?\n\nVänliga hälsningar\nPål Västberg',
    },
    {
      name: 'Kontorsnytt',
      address: 'nytt@kontorsvaror.example',
      subject: 'Erbjudanden i december',
      text: 'Spara nu på papper, toner och kalendrar. Svara ”stopp” för att avsluta utskicken.',
    },
    {
      name: 'Nordby kommun',
      address: 'sekretariat@nordby.example',
      subject: 'Gemensamt möte om vinterväghållning',
      text: 'Hej kollegor!\n\nVi vill gärna träffa er om vinterväghållningen. Svara inom 14 dagar med två datum som passar er.\n\nVänliga hälsningar\nSekretariatet, Nordby kommun',
    },
  ],
  written: {
    name: 'Birgitta Lind',
    address: 'birgitta.lind@mail.example',
    subject: 'Din begäran om att ta del av ärendet',
    text: 'Hej Birgitta!\n\nVi har fått din begäran. Du kan ta del av ärendet i vår reception från och med måndag.\n\nVänliga hälsningar',
  },
}
