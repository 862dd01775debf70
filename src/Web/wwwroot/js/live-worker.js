// One connection for all the tabs of a browser: over HTTP/1.1 it has six in all.
import { Lines } from "./lines.js";

const tabs = new Map(), heard = new Map();
let settling;

const lines = new Lines(news => {
  for (const topic of news.changed ?? []) heard.set(topic, performance.now());
  for (const port of tabs.keys()) port.postMessage(news);
});

function settle(ms) {
  clearTimeout(settling);
  settling = setTimeout(() => lines.want([...tabs.values()].flat()), ms);
}

addEventListener("connect", ({ ports: [port] }) => {
  // Changing page is leaving and coming back: the line is not redrawn for that.
  const leave = () => { tabs.delete(port); settle(1000); };
  port.onmessage = ({ data }) => {
    if (data.bye) return leave();
    // What changed while this page was on its way was told to others only.
    const recent = data.topics.filter(topic => performance.now() - heard.get(topic) < 10000);
    if (!tabs.has(port) && recent.length) port.postMessage({ changed: recent });
    tabs.set(port, data.topics);
    settle(10);
    // The tab holds this lock as long as it lives: getting it means that it crashed or was closed.
    if (data.lock) navigator.locks.request(data.lock, leave);
  };
});
