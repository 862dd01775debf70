// Reads an iCalendar text with two parsers that know nothing of ours, and says what each understood.
import ICAL from 'ical.js'
import ical from 'node-ical'

let text = ''
for await (const part of process.stdin) text += part
const one = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(event => ({
  uid: event.getFirstPropertyValue('uid'),
  sequence: event.getFirstPropertyValue('sequence'),
  summary: event.getFirstPropertyValue('summary'),
  description: event.getFirstPropertyValue('description'),
  location: event.getFirstPropertyValue('location'),
  url: event.getFirstPropertyValue('url'),
  status: event.getFirstPropertyValue('status'),
  start: event.getFirstPropertyValue('dtstart').toJSDate().toISOString(),
  end: event.getFirstPropertyValue('dtend').toJSDate().toISOString(),
  properties: event.getAllProperties().length,
}))
const two = Object.values(ical.sync.parseICS(text)).filter(component => component.type === 'VEVENT').map(event => ({
  uid: event.uid,
  summary: event.summary,
  status: event.status,
  start: event.start.toISOString(),
  end: event.end.toISOString(),
}))
process.stdout.write(JSON.stringify({ one, two }))
