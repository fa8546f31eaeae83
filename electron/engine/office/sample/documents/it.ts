import type { DocumentWords } from './words.ts'

export const it: DocumentWords = {
  amount: 'Importo',
  validUntil: 'Valido fino al',
  signed: 'Firmato',
  contracts: 'Contratti e scadenze',
  secondNote: 'Prezzo concordato, preavviso ridotto',
  moreText: 'Il prezzo annuo è stato concordato.',
  pleaseRead: 'Da rileggere e correggere',
  documents: {
    octoberMinutes: {
      title: 'Verbale: riunione del personale di ottobre',
      text: 'Sono stati concordati gli orari di apertura nelle festività. Il nuovo turno parte lunedì. Ognuno verifica le uscite di emergenza del proprio piano.',
    },
    novemberMinutes: {
      title: 'Verbale: riunione del personale di novembre',
      text: 'È stato esaminato il budget per i materiali di consumo. Le stampanti del secondo piano vanno sostituite. La prossima riunione è a gennaio.',
    },
    chairs: {
      title: 'Richiesta di preventivo: sedie da ufficio',
      text: 'Vi preghiamo di inviarci un preventivo per dodici sedie da ufficio con braccioli regolabili, consegnate e montate.',
    },
    toner: {
      title: 'Reclamo: toner errato',
      text: 'Ci è stato consegnato il toner di un’altra stampante. Vi preghiamo di ritirarlo e di inviarci quello giusto entro questa settimana.',
    },
    invitation: {
      title: 'Invito: sopralluogo con i Vigili del fuoco',
      text: 'Vorremmo effettuare insieme a Voi un sopralluogo nell’edificio e verificare le vie di fuga.',
    },
    cleaning: {
      title: 'Contratto di pulizia per il prossimo anno',
      text: 'Gli uffici vengono puliti cinque volte alla settimana, le finestre quattro volte all’anno. Il contratto dura un anno e può essere disdetto con tre mesi di preavviso.',
    },
    energy: {
      title: 'Relazione sui consumi energetici',
      text: 'Il consumo di calore è diminuito del sette per cento. Le luci dei corridoi restano accese di notte: serve un temporizzatore.',
    },
    handover: {
      title: 'Appunti per lo sportello',
      text: 'Le chiavi delle sale riunioni sono dietro il banco. I pacchi per il terzo piano vengono ritirati alle due.',
    },
    visitorForm: {
      title: 'Modulo: badge visitatori',
      text: 'Nome, ente, persona visitata, ora di entrata, ora di uscita, firma.',
    },
    room: {
      title: 'Conferma della prenotazione della sala',
      text: 'La sala riunioni grande è riservata a Voi dalle nove alle dodici. Caffè e acqua saranno sul tavolo.',
    },
    salaries: {
      title: 'Colloqui sulle retribuzioni: appunti',
      text: 'I colloqui si terranno a gennaio. Gli appunti sono riservati alla direzione.',
    },
    delivery: {
      title: 'Bolla di consegna: carta per fotocopie',
      text: 'Quaranta risme di carta per fotocopie, ricevute integre.',
    },
  },
}
