// A real OpenID Connect provider for the tests, in an honest role: `node provider.mjs RETURN_ADDRESS`. Whoever types a name is that person.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

const server = createServer((request, answer) => provider.callback()(request, answer))
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const issuer = `http://localhost:${server.address().port}`

const provider = new Provider(issuer, {
  clients: [{ client_id: 'terreau', client_secret: 'un secret de client assez long', redirect_uris: [process.argv[2]], response_types: ['code'], grant_types: ['authorization_code'] }],
  pkce: { required: () => true },
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['one key for these tests'] },
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, email: `${id}@example.org`, email_verified: true }) }),
})
process.stdout.write(issuer + '\n')
