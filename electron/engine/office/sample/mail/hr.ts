import type { MailWords } from './words.ts'

export const hr: MailWords = {
  account: 'Tajništvo',
  letters: {
    tax: { party: 'Porezni ured', subject: 'Opomena: godišnje izvješće', office: 'Financije' },
    objection: {
      party: 'Odvjetnici Horvat i Lukić',
      subject: 'Prigovor na rješenje o parkiranju',
      office: 'Pravna služba',
    },
    files: { party: 'Rebeka Lukač', subject: 'Zahtjev za uvid u spis gradnje' },
    hall: { party: 'Osnovna škola Hrast', subject: 'Korištenje dvorane na proljeće' },
    hallAnswer: { party: 'Osnovna škola Hrast', subject: 'Odg.: Korištenje dvorane na proljeće' },
    pictures: { party: 'Okviri i staklo', subject: 'Uokvirene slike za dvoranu za sastanke' },
    notice: { party: 'Sjaj čišćenje', subject: 'Otkaz ugovora o čišćenju' },
    grant: {
      party: 'Zaklada za kulturu',
      subject: 'Odluka o potpori za ljetni program',
      office: 'Kultura',
    },
  },
  emails: [
    {
      name: 'Pavao Vuković',
      address: 'pavao.vukovic@mail.example',
      subject: 'Kada mogu preuzeti potvrdu?',
      text: 'Poštovani,\n\nprošli tjedan zatražio sam potvrdu. Kada je mogu preuzeti i moram li doći osobno?\n\nS poštovanjem\nPavao Vuković',
    },
    {
      name: 'Uredske vijesti',
      address: 'vijesti@uredskiartikli.example',
      subject: 'Ponuda za prosinac',
      text: 'Uštedite na papiru, toneru i kalendarima. Za odjavu odgovorite „stop”.',
    },
    {
      name: 'Općina Sjeverac',
      address: 'tajnistvo@sjeverac.example',
      subject: 'Zajednički sastanak o zimskoj službi',
      text: 'Poštovane kolegice i kolege,\n\nrado bismo se sastali s vama o zimskoj službi. Molimo odgovorite u roku od 14 dana s dva datuma.\n\nSrdačan pozdrav\nTajništvo Općine Sjeverac',
    },
  ],
  written: {
    name: 'Rebeka Lukač',
    address: 'rebeka.lukac@mail.example',
    subject: 'Vaš zahtjev za uvid u spis',
    text: 'Poštovana gospođo Lukač,\n\nzaprimili smo Vaš zahtjev. Spis možete pogledati na našem šalteru od ponedjeljka.\n\nS poštovanjem',
  },
}
