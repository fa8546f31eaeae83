import { client } from '../../app/client/client.ts'
import { useDropped } from '../received/useMessage.ts'

/** Above this it is a calendar, not a message; it is imported without being looked at twice. */
const LARGEST_MESSAGE = 2 * 1024 * 1024
const isMail = ({ name }: File) => /\.(eml|msg)$/i.test(name)

/** E-mails, and calendar files that answer or invite: to be looked at one by one. The rest are calendars to be taken in. */
export async function sortFiles(
  files: readonly File[],
): Promise<{ messages: File[]; calendars: File[] }> {
  const messages: File[] = []
  const calendars: File[] = []
  for (const file of files) {
    if (isMail(file) || (await isMessage(file))) messages.push(file)
    else calendars.push(file)
  }
  if (messages.length > 0) useDropped.setState({ files: messages })
  return { messages, calendars }
}

async function isMessage(file: File): Promise<boolean> {
  if (file.size > LARGEST_MESSAGE) return false
  try {
    const { answers, invitations } = await client.agenda.answers.read({ file })
    return answers.length + invitations.length > 0
  } catch {
    // The import tells what is the matter with it.
    return false
  }
}
