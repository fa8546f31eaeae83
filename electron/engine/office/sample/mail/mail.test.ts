import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

test.each(['en', 'da', 'it', 'sv', 'hr'] as const)(
  'the sample office in %s has post: letters, e-mails that wait, one to be sent',
  async (language) => {
    const { client } = await openOfficeHere()
    await client.office.fillSample({ language })
    const letters = await client.mail.list({})
    expect(letters).toHaveLength(9)
    expect(new Set(letters.map(({ state }) => state))).toEqual(
      new Set(['registered', 'routed', 'answered']),
    )
    expect(await client.mail.verifyChain({})).toMatchObject({ good: true, gaps: [] })
    const [first] = await client.mail.arrivals.list({})
    expect(await client.mail.arrivals.list({})).toHaveLength(3)
    const registered = await client.mail.arrivals.register({ arrivalId: first!.id })
    expect(registered).toMatchObject({ partyName: first!.fromName, subject: first!.subject })
    const { support } = await client.today.get({})
    expect(support.newMails).toBe(2)
    expect(support.stuckMails).toMatchObject([{ state: 'by_hand' }])
  },
)
