// Requests to our own origin, with the key in a header: it is in no URL, no cookie, and gone with the tab.
import { state } from './state.js';

/** A no, as the server worded it. */
export class Problem extends Error {
  constructor(status, code, detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

export function request(method, path, body, more = {}) {
  const headers = { Authorization: `Bearer ${state.key}`, ...more.headers };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  return fetch(path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: more.signal ?? AbortSignal.timeout(30000),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  });
}

async function problem(answer) {
  const told = await answer.json().catch(() => ({}));
  return new Problem(answer.status, told.code ?? '', told.detail ?? told.message ?? `The server answered ${answer.status}.`);
}

export async function opened(method, path, more) {
  const answer = await request(method, path, undefined, more);
  if (!answer.ok) throw await problem(answer);
  return answer;
}

/** Asks, and gives the JSON of the answer. */
export async function ask(method, path, body, more) {
  const answer = await request(method, path, body, more);
  if (!answer.ok) throw await problem(answer);
  const text = await answer.text();
  return text ? JSON.parse(text) : {};
}
