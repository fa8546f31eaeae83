import type { DocumentWords } from './words.ts'

export const hr: DocumentWords = {
  amount: 'Iznos',
  validUntil: 'Vrijedi do',
  signed: 'Potpisano',
  contracts: 'Ugovori i istek',
  secondNote: 'Dogovorena cijena, kraći otkazni rok',
  moreText: 'Dogovorena je godišnja cijena.',
  pleaseRead: 'Molim pročitati i ispraviti',
  documents: {
    octoberMinutes: {
      title: 'Zapisnik: sastanak djelatnika, listopad',
      text: 'Dogovoreno je radno vrijeme tijekom blagdana. Novi raspored vrijedi od ponedjeljka. Svatko provjerava izlaze za nuždu na svojem katu.',
    },
    novemberMinutes: {
      title: 'Zapisnik: sastanak djelatnika, studeni',
      text: 'Pregledan je proračun za potrošni materijal. Pisače na drugom katu treba zamijeniti. Sljedeći je sastanak u siječnju.',
    },
    chairs: {
      title: 'Zahtjev za ponudu: uredske stolice',
      text: 'Molimo ponudu za dvanaest uredskih stolica s podesivim naslonima za ruke, s dostavom i montažom.',
    },
    toner: {
      title: 'Reklamacija: pogrešan toner',
      text: 'Isporučen nam je toner za drugi pisač. Molimo da ga preuzmete i ovaj tjedan pošaljete odgovarajući.',
    },
    invitation: {
      title: 'Poziv: obilazak zgrade s vatrogascima',
      text: 'Željeli bismo s vama obići zgradu i pregledati putove za evakuaciju.',
    },
    cleaning: {
      title: 'Ugovor o čišćenju za sljedeću godinu',
      text: 'Uredi se čiste pet puta tjedno, a prozori četiri puta godišnje. Ugovor traje godinu dana i može se otkazati uz otkazni rok od tri mjeseca.',
    },
    energy: {
      title: 'Izvješće o potrošnji energije',
      text: 'Potrošnja topline smanjena je za sedam posto. Rasvjeta u hodnicima svijetli i noću te joj treba vremenska sklopka.',
    },
    handover: {
      title: 'Bilješke za prijamni pult',
      text: 'Ključevi dvorana za sastanke vise iza pulta. Paketi za treći kat preuzimaju se u dva sata.',
    },
    visitorForm: {
      title: 'Obrazac: posjetiteljska iskaznica',
      text: 'Ime i prezime, ustanova, kome dolazi, dolazak, odlazak, potpis.',
    },
    room: {
      title: 'Potvrda rezervacije dvorane',
      text: 'Velika dvorana za sastanke rezervirana je za vas od devet do dvanaest. Kava i voda bit će na stolu.',
    },
    salaries: {
      title: 'Razgovori o plaćama: bilješke',
      text: 'Razgovori se održavaju u siječnju. Bilješke su samo za upravu.',
    },
    delivery: {
      title: 'Otpremnica: papir za kopiranje',
      text: 'Četrdeset paketa papira za kopiranje, primljeno neoštećeno.',
    },
  },
}
