import http from 'node:http'

/** The least that Node can do for a page: so many bytes from memory. Tells its parent the port. */
const body = Buffer.alloc(Number(process.argv[2]), 'a')
const server = http.createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.byteLength })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.send?.(address.port)
})
