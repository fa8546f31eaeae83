/** True for what is typed as a telephone number: figures and what stands between them, three figures at least. */
export const isNumber = (text: string): boolean =>
  /^[+(\d][\d\s()/.-]*$/.test(text.trim()) && text.replace(/\D/g, '').length >= 3

/** What was typed into "name or number" as the fields of an entry; a number typed there goes before an empty one. */
export function readWho(who: string, phone: string): { personName: string; phone: string } {
  if (!isNumber(who)) return { personName: who.trim(), phone: phone.trim() }
  return { personName: '', phone: phone.trim() || who.trim() }
}
