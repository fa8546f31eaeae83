import { matchColumns, readHeadings } from '../base/columns.ts'

/**
 * What people head such columns with, likeliest first: English (Outlook's and Google's exports too), Danish, Italian,
 * Swedish, Croatian; as `plainHeader` gives them. The first headings of each language are those of our own export.
 */
const headings = {
  name: `name|display name|full name|contact|navn|fulde navn|vist navn|nome completo|nominativo|nome visualizzato|namn|visningsnamn|ime i prezime|puno ime|naziv|prikazano ime`,
  kind: `kind|contact type|art|slags|tipo|typ|slag|vrsta`,
  prefix: `prefix|name prefix|courtesy title|titel foran|salutation|titolo di cortesia|appellativo|titel fore|hovlighetsprefix|oslovljavanje`,
  givenName: `given name|first name|forename|fornavn|nome|nome di battesimo|fornamn|ime`,
  middleName: `middle name|additional name|mellemnavn|secondo nome|mellannamn|andranamn|srednje ime`,
  familyName: `family name|last name|surname|efternavn|cognome|efternamn|prezime`,
  suffix: `suffix|name suffix|efterstillet titel|suffisso|namnsuffix|sufiks`,
  organisationName: `organisation|organization|organization name|organization 1 name|company|company name|firm|employer|firma|virksomhed|organisation navn|
    azienda|societa|ditta|organizzazione|ente|foretag|organisation foretag|tvrtka|poduzece|organizacija|ustanova`,
  department: `department|organization department|organization 1 department|unit|afdeling|reparto|ufficio|dipartimento|avdelning|odjel`,
  role: `role|job title|title|position|organization title|organization 1 title|stilling|titel|funktion|ruolo|qualifica|mansione|posizione|befattning|roll|funkcija|radno mjesto|polozaj`,
  phone: `phone work|work phone|business phone|phone|telephone|phone 1 value|primary phone|company main phone|telefon arbejde|telefon|tlf|arbejdstelefon|
    telefono lavoro|telefono ufficio|telefono|tel|telefon arbete|arbetstelefon|telefon posao|poslovni telefon|telefon na poslu`,
  mobile: `phone mobile|mobile phone|mobile|cell phone|cell|telefon mobil|mobil|mobiltelefon|mobilnummer|cellulare|telefono cellulare|mobitel|mobilni telefon|mobilni`,
  homePhone: `phone home|home phone|telefon privat|privattelefon|telefono casa|telefono abitazione|telefon hem|hemtelefon|telefon kucni|kucni telefon`,
  fax: `fax|business fax|work fax|fax number|faks|telefax|telefaks`,
  otherPhone: `phone other|other phone|primary phone other|phone 2 value|business phone 2|telefon andet|andre telefonnumre|telefono altro|altro telefono|telefon annan|annan telefon|telefon ostalo|drugi telefon`,
  email: `e mail work|e mail|email|e mail address|email address|e mail 1 value|mail|e mail arbejde|e mailadresse|mailadresse|e mail lavoro|posta elettronica|indirizzo e mail|
    e post arbete|e post|epost|e postadress|e posta posao|e posta|e mail posao|adresa e poste`,
  homeEmail: `e mail home|home e mail|personal e mail|e mail privat|privat e mail|e mail casa|e mail personale|e post hem|e post privat|e posta kucna|privatna e posta`,
  otherEmail: `e mail other|other e mail|e mail 2 address|e mail 2 value|e mail andet|e mail altro|e post annan|e posta ostalo`,
  extended: `address 2|street 2|business street 2|address 1 extended address|address line 2|adresse 2|indirizzo 2|adress 2|adresa 2`,
  street: `street|street address|business street|address 1 street|address|address line 1|work street|gade|vej|adresse|gadeadresse|via|indirizzo|gata|gatuadress|adress|ulica|adresa`,
  poBox: `po box|business address po box|address 1 po box|postboks|casella postale|postbox|postbox adress|postanski pretinac`,
  postcode: `postcode|postal code|zip|zip code|zip postal code|business postal code|address 1 postal code|postnummer|postnr|cap|codice postale|postanski broj|postni broj`,
  city: `city|town|business city|address 1 city|locality|by|bynavn|poststed|citta|comune|localita|ort|postort|stad|grad|mjesto`,
  region: `region|state|province|county|business state|address 1 region|landsdel|provincia|regione|lan|zupanija|regija`,
  country: `country|country region|business country region|business country|address 1 country|land|paese|nazione|drzava|zemlja`,
  homeExtended: `home address 2|home street 2|privatadresse 2|indirizzo 2 casa|hemadress 2|kucna adresa 2`,
  homeStreet: `home street|home address|privat gade|privatadresse|via casa|indirizzo casa|gata hem|hemadress|ulica kucna|kucna adresa`,
  homePoBox: `home po box|home address po box|privat postboks|casella postale casa|postbox hem|postanski pretinac kucni`,
  homePostcode: `home postcode|home postal code|privat postnummer|cap casa|postnummer hem|postanski broj kucni`,
  homeCity: `home city|privat by|citta casa|ort hem|mjesto kucno`,
  homeRegion: `home region|home state|privat landsdel|provincia casa|lan hem|zupanija kucna`,
  homeCountry: `home country|home country region|privat land|paese casa|land hem|drzava kucna`,
  website: `website|web page|web|url|homepage|website 1 value|hjemmeside|webadresse|sito|sito web|webbplats|hemsida|webbsida|web stranica|internetska stranica`,
  note: `note|notes|remark|remarks|comment|comments|bemaerkning|bemaerkninger|notat|nota|osservazioni|anteckning|anmarkning|napomena|biljeska`,
}

export type ContactField = keyof typeof headings
export const contactColumns = Object.keys(headings) as ContactField[]
const synonyms = readHeadings(headings)

/** The column of each field of a contact, guessed from the headers: `{givenName: "First Name", …}`. */
export function guessContactColumns(headers: readonly string[]): Record<string, string> {
  return matchColumns(contactColumns, synonyms, headers)
}
