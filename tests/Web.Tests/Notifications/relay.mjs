// A real SMTP server for the tests. It says on each line of its output what came; a line of its input sets how it behaves.
import { createInterface } from 'node:readline'
import { SMTPServer } from 'smtp-server'
import { simpleParser } from 'mailparser'

let mode = 'accept'
const say = what => process.stdout.write(JSON.stringify(what) + '\n')
const refused = (code, text) => Object.assign(new Error(text), { responseCode: code })

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onRcptTo: (to, session, answer) => answer(mode === 'refuse' ? refused(550, 'No such mailbox') : mode === 'busy' ? refused(451, 'Come back later') : null),
  onData(stream, session, answer) {
    const parts = []
    stream.on('data', part => parts.push(part))
    stream.on('end', async () => {
      const raw = Buffer.concat(parts)
      const mail = await simpleParser(raw)
      say({
        to: session.envelope.rcptTo.map(to => to.address),
        from: session.envelope.mailFrom.address,
        headers: mail.headerLines.map(line => line.key),
        messageId: mail.messageId,
        subject: mail.subject,
        text: mail.text,
        links: [...(mail.textAsHtml ?? '').matchAll(/href="([^"]*)"/g)].map(match => match[1]),
        attachments: mail.attachments.map(file => ({ type: file.contentType, name: file.filename, text: file.content.toString('utf8') })),
        raw: raw.toString('latin1'),
      })
      if (mode === 'vanish') for (const connection of server.connections) connection._socket.destroy()
      else answer(null, 'Taken')
    })
  },
})
server.on('error', () => {})
server.listen(0, '127.0.0.1', () => say({ port: server.server.address().port }))
const input = createInterface({ input: process.stdin })
input.on('line', line => { if (line !== 'ping') mode = line; say({ mode }) })
input.on('close', () => process.exit(0))
