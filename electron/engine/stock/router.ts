import type { Announcer } from '../base/changes.ts'
import type { Procedures } from '../base/context.ts'
import type { Dispatch } from '../mail/email/email.ts'
import { createStockFilesRouter } from './filesRouter.ts'
import { sendOrderByEmail } from './sendOrder.ts'
import type { Stock } from './service.ts'

/** The stock contract, answered by the service; what makes and reads files stands in filesRouter.ts. */
export function createStockRouter(
  procedures: Procedures,
  stock: () => Stock,
  announcer: Announcer,
  dispatch: Dispatch,
) {
  const { stock: os } = procedures
  const files = createStockFilesRouter(procedures, stock, announcer)
  return {
    export: files.export,
    imports: files.imports,
    labels: files.labels,
    items: {
      list: os.items.list.handler(({ input }) => stock().items.list(input)),
      get: os.items.get.handler(({ input }) => stock().detail(input.itemId)),
      create: os.items.create.handler(({ input, context }) => stock().items.create(context, input)),
      update: os.items.update.handler(({ input, context }) => stock().items.update(context, input)),
      retire: os.items.retire.handler(({ input, context }) => stock().items.retire(context, input)),
      history: os.items.history.handler(({ input }) => stock().history(input)),
      find: os.items.find.handler(({ input }) => stock().items.find(input)),
      snooze: os.items.snooze.handler(({ input, context }) => stock().items.snooze(context, input)),
      reserve: os.items.reserve.handler(({ input, context }) =>
        stock().reservations.reserve(context, input),
      ),
      release: os.items.release.handler(({ input, context }) =>
        stock().reservations.release(context, input),
      ),
    },
    offers: {
      list: os.offers.list.handler(({ input }) => stock().offers.ofSupplier(input.supplierId)),
      create: os.offers.create.handler(({ input, context }) =>
        stock().offers.create(context, input),
      ),
      update: os.offers.update.handler(({ input, context }) =>
        stock().offers.update(context, input),
      ),
      retire: os.offers.retire.handler(({ input, context }) =>
        stock().offers.retire(context, input),
      ),
    },
    places: {
      list: os.places.list.handler(({ input }) => stock().places.list(input)),
      create: os.places.create.handler(({ input, context }) =>
        stock().places.create(context, input),
      ),
      update: os.places.update.handler(({ input, context }) =>
        stock().places.update(context, input),
      ),
      retire: os.places.retire.handler(({ input, context }) =>
        stock().places.retire(context, input),
      ),
      setPar: os.places.setPar.handler(({ input, context }) =>
        stock().places.setPar(context, input),
      ),
    },
    suppliers: {
      list: os.suppliers.list.handler(({ input }) => stock().suppliers.list(input)),
      get: os.suppliers.get.handler(({ input }) => stock().suppliers.get(input.supplierId)),
      create: os.suppliers.create.handler(({ input, context }) =>
        stock().suppliers.create(context, input),
      ),
      update: os.suppliers.update.handler(({ input, context }) =>
        stock().suppliers.update(context, input),
      ),
      retire: os.suppliers.retire.handler(({ input, context }) =>
        stock().suppliers.retire(context, input),
      ),
    },
    printers: {
      list: os.printers.list.handler(({ input }) => stock().printers.list(input)),
      create: os.printers.create.handler(({ input, context }) =>
        stock().printers.create(context, input),
      ),
      update: os.printers.update.handler(({ input, context }) =>
        stock().printers.update(context, input),
      ),
      retire: os.printers.retire.handler(({ input, context }) =>
        stock().printers.retire(context, input),
      ),
    },
    move: os.move.handler(({ input, context }) => stock().moves.move(context, input)),
    count: os.count.handler(({ input, context }) => stock().moves.count(context, input)),
    levels: os.levels.handler(({ input }) => stock().moves.levels(input)),
    flagEmpty: os.flagEmpty.handler(({ input, context }) =>
      stock().flags.flagEmpty(context, input),
    ),
    toOrder: os.toOrder.handler(({ input }) => stock().toOrder(input)),
    forecast: os.forecast.handler(({ input }) => stock().forecast(input)),
    orders: {
      list: os.orders.list.handler(({ input }) => stock().orders.list(input)),
      get: os.orders.get.handler(({ input }) => stock().orders.read(input.orderId)),
      create: os.orders.create.handler(({ input, context }) =>
        stock().orders.create(context, input),
      ),
      update: os.orders.update.handler(({ input, context }) =>
        stock().orders.update(context, input),
      ),
      send: os.orders.send.handler(({ input: { atOnce, ...input }, context }) =>
        atOnce
          ? sendOrderByEmail(stock(), dispatch, context, input)
          : stock().orders.send(context, input),
      ),
      receive: os.orders.receive.handler(({ input, context }) =>
        stock().orders.receive(context, input),
      ),
      cancelLine: os.orders.cancelLine.handler(({ input, context }) =>
        stock().orders.cancelLine(context, input),
      ),
      close: os.orders.close.handler(({ input, context }) => stock().orders.close(context, input)),
      paper: files.orderPaper,
    },
    rounds: {
      list: os.rounds.list.handler(({ input }) => stock().rounds.list(input)),
      create: os.rounds.create.handler(({ input, context }) =>
        stock().rounds.create(context, input),
      ),
      update: os.rounds.update.handler(({ input, context }) =>
        stock().rounds.update(context, input),
      ),
      retire: os.rounds.retire.handler(({ input, context }) =>
        stock().rounds.retire(context, input),
      ),
      sheet: os.rounds.sheet.handler(({ input }) => stock().rounds.sheet(input)),
      submit: os.rounds.submit.handler(({ input, context }) =>
        stock().rounds.submit(context, input),
      ),
      paper: files.roundPaper,
    },
  }
}
