// Keeps the board as it is at the server. Events say that something has changed; what it is now is always asked for,
// so an event that comes late, twice or not at all does no harm.
import { ask, opened, Problem } from './api.js';
import { change, say, state } from './state.js';

const MARGIN_MS = 5000; // clocks of several instances differ by less
const QUIET_MS = 5000; // what makes no event is seen after this
const SILENT_MS = 40000; // the server's heartbeat comes every 15 s
const SLOWEST_MS = 8000;

let running = null;
let asking = false;
let again = false;
let place = '';

export function start() {
  stop();
  running = new AbortController();
  place = '';
  const mine = running;
  keepOn(mine);
  mine.clock = setInterval(() => state.link === 'live' && refresh(mine), QUIET_MS);
}

export function stop() {
  if (running) {
    clearInterval(running.clock);
    running.abort();
  }
  running = null;
}

/** Looks now, as after a command of ours. */
export const look = () => running && refresh(running);

async function keepOn(mine) {
  let pause = 250;
  while (!mine.signal.aborted) {
    try {
      await load(mine);
      await listen(mine, () => (pause = 250));
    } catch (failure) {
      if (mine.signal.aborted || over(failure)) return;
    }
    if (mine.signal.aborted) return;
    lost();
    await new Promise((later) => setTimeout(later, pause + Math.random() * 200));
    pause = Math.min(pause * 2, SLOWEST_MS);
  }
}

/** A key that is none, or good for something else: there is nothing to wait for. */
function over(failure) {
  if (!(failure instanceof Problem) || ![401, 403].includes(failure.status)) return false;
  leave(failure.status === 401 ? 'This key is not known here.' : failure.message);
  return true;
}

export function leave(why) {
  stop();
  sessionStorage.removeItem('key');
  change({ key: '', entering: false, refused: why, loaded: false, calls: new Map(), call: null, form: null });
}

function lost() {
  if (state.link === 'lost') return;
  change({ link: 'lost', since: Date.now() });
  say('The connection is lost. What is shown is not live.');
}

async function load(mine) {
  const board = await ask('GET', '/v1/board', undefined, { signal: mine.signal });
  if (mine.signal.aborted) return;
  state.calls = new Map();
  take(board);
}

async function refresh(mine) {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    do {
      again = false;
      const since = new Date(Date.parse(state.at) - MARGIN_MS).toISOString();
      const board = await ask('GET', `/v1/board?since=${since}`, undefined, { signal: mine.signal });
      if (!mine.signal.aborted) take(board);
    } while (again);
  } catch (failure) {
    // The stream tells whether the server is there; a refresh that failed is made up for by the next one.
    if (!mine.signal.aborted) over(failure);
  } finally {
    asking = false;
  }
}

function take(board) {
  for (const call of board.calls) {
    if (call.state === 'ended') state.calls.delete(call.call);
    else state.calls.set(call.call, call);
  }
  const { counts, reader, lines, music, at } = board;
  change({ counts, reader, lines, music, at, offset: Date.parse(at) - Date.now(), loaded: true, entering: false });
}

/** Who sees some lines only listens to each of them; who sees all, to all at once. */
async function listen(mine, well) {
  const lines = state.reader.limited ? state.lines.map((line) => `?line=${encodeURIComponent(line.line)}`) : [''];
  const all = new AbortController();
  const stopAll = () => all.abort();
  mine.signal.addEventListener('abort', stopAll);
  try {
    await Promise.race(lines.map((line) => stream(mine, line, all.signal, well)));
  } finally {
    mine.signal.removeEventListener('abort', stopAll);
    all.abort();
  }
}

async function stream(mine, line, signal, well) {
  const headers = place && !line ? { 'Last-Event-ID': place } : {};
  const answer = await opened('GET', `/v1/events${line}`, { headers, signal });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  if (state.link === 'lost') say('The board is live again.');
  change({ link: 'live', since: Date.now() });
  well();
  // What happened between the first look and the first event is looked at once more.
  refresh(mine);
  let rest = '';
  for (;;) {
    const { value, done } = await within(reader, SILENT_MS);
    if (done) return;
    const parts = (rest + value).split('\n\n');
    rest = parts.pop();
    if (parts.map(heard).includes(true)) refresh(mine);
  }
}

function heard(part) {
  const id = /^id: (\d+)$/m.exec(part);
  if (id) place = id[1];
  return id !== null;
}

/** A connection that says nothing is none, even if nobody has closed it. */
async function within(reader, most) {
  let clock;
  const silence = new Promise((_, no) => (clock = setTimeout(() => no(new Error('silent')), most)));
  try {
    return await Promise.race([reader.read(), silence]);
  } finally {
    clearTimeout(clock);
  }
}
