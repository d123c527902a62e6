// why: PGlite blocks the thread it runs in; here it blocks nobody, and pg speaks to it through a socket.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

const SIMPLE_QUERY = 0x51
const SYNC = 0x53
const TERMINATE = 0x58
/** Parse, Bind, Describe, Execute, Close: parts of one exchange that ends with Sync. */
const PARTS = new Set([0x50, 0x42, 0x44, 0x45, 0x43])
const SYNC_MESSAGE = new Uint8Array([SYNC, 0, 0, 0, 4])

/**
 * All connections share one session. The socket server keeps a transaction's messages together; this keeps
 * those between Parse and Sync together too, or one connection's Parse would replace another's statement.
 * @param {PGlite} database
 */
function keepExchangesWhole(database) {
  let open = false
  const send = database.execProtocolRawStream.bind(database)
  const exec = database.exec.bind(database)
  const inTransaction = database.isInTransaction.bind(database)
  database.isInTransaction = () => open || inTransaction()
  database.execProtocolRawStream = async (message, options) => {
    const type = message[0]
    if (type === TERMINATE) return
    if (type === SYNC || type === SIMPLE_QUERY) open = false
    else if (type !== undefined && PARTS.has(type)) open = true
    await send(message, options)
  }
  database.exec = async (query, options) => {
    // why: a connection that dies inside an exchange leaves the session waiting for its Sync.
    if (open) await send(SYNC_MESSAGE, { onRawData: () => undefined })
    open = false
    return exec(query, options)
  }
}

if (parentPort === null) throw new Error('this file is a worker')
const port = parentPort
const { directory, socket, maxConnections } = workerData
const database = await PGlite.create(directory)
keepExchangesWhole(database)
const server = new PGLiteSocketServer({ db: database, path: socket, maxConnections })
await server.start()
port.on('message', async () => {
  await server.stop()
  await database.close()
  port.postMessage('closed')
  port.close()
})
port.postMessage('ready')
