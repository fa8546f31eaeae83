import type { MailWords } from './words.ts'

export const da: MailWords = {
  account: 'Sekretariatet',
  letters: {
    tax: { party: 'Skatteforvaltningen', subject: 'Rykker: årsopgørelse', office: 'Økonomi' },
    objection: {
      party: 'Advokaterne Holm & Juul',
      subject: 'Klage over parkeringsafgørelsen',
      office: 'Jura',
    },
    files: { party: 'Birgitte Lund', subject: 'Anmodning om aktindsigt i byggesagen' },
    hall: { party: 'Egebakkeskolen', subject: 'Lån af salen til foråret' },
    hallAnswer: { party: 'Egebakkeskolen', subject: 'Sv: Lån af salen til foråret' },
    pictures: { party: 'Ramme & Glas', subject: 'Indrammede billeder til mødelokalet' },
    notice: { party: 'Blank Rengøring', subject: 'Opsigelse af rengøringskontrakten' },
    grant: {
      party: 'Kulturpuljen',
      subject: 'Afgørelse om tilskud til sommerprogrammet',
      office: 'Kultur',
    },
  },
  emails: [
    {
      name: 'Poul Vestergaard',
      address: 'poul.vestergaard@mail.example',
      subject: 'Hvornår kan jeg hente min attest?',
      text: 'Kære kontor\n\nJeg bestilte en attest i sidste uge. Hvornår kan jeg hente den, og skal jeg komme selv?\n\nVenlig hilsen\nPoul Vestergaard',
    },
    {
      name: 'Kontornyt',
      address: 'nyt@kontorvarer.example',
      subject: 'Tilbud i december',
      text: 'Spar nu på papir, toner og kalendere. Svar »stop« for at framelde dig.',
    },
    {
      name: 'Nordby Kommune',
      address: 'sekretariat@nordby.example',
      subject: 'Fælles møde om vintertjeneste',
      text: 'Kære kolleger\n\nVi vil gerne mødes med jer om vintertjenesten. Svar venligst inden 14 dage med to datoer, der passer jer.\n\nVenlig hilsen\nSekretariatet, Nordby Kommune',
    },
  ],
  written: {
    name: 'Birgitte Lund',
    address: 'birgitte.lund@mail.example',
    subject: 'Din anmodning om aktindsigt',
    text: 'Kære Birgitte Lund\n\nVi har modtaget din anmodning. Du kan se sagen ved vores skranke fra mandag.\n\nVenlig hilsen',
  },
}
