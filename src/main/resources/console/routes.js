// The routes that run, where they come from, and what is wrong with the last edit.
import { html, nothing } from './html.js';
import { change, state } from './state.js';
import { Problem, ask } from './api.js';
import { moment } from './words.js';

const QUIET_MS = 3000;

export async function loadRoutes() {
  try {
    change({ routes: await ask('GET', '/v1/routes') });
  } catch (failure) {
    if (failure instanceof Problem) change({ routes: { failure: failure.status === 404 ? 'This server does not tell its routes.' : failure.message } });
  }
}

setInterval(() => {
  if (state.view.name === 'routes' && state.key && state.link === 'live' && !document.hidden && !state.routes?.failure) loadRoutes();
}, QUIET_MS);

const place = (one) => [one.file, one.line, one.column].filter((part) => part !== undefined).join(':');

const refused = (edit) =>
  edit
    ? html`<section class="faults" role="alert"><h2>The last edit was not taken</h2>
        <p>Since ${moment(edit.since)} the files differ from what runs; what ran before runs on.</p>
        <ul>${edit.faults.map((one) => html`<li><code>${place(one)}</code> ${one.message}</li>`)}</ul></section>`
    : nothing;

const restart = (settings) =>
  settings.length ? html`<p class="waits">After the next start only: ${settings.map((name) => html`<code>${name}</code> `)}</p>` : nothing;

function byFile(routes) {
  const files = new Map();
  for (const one of routes) files.set(one.file, [...(files.get(one.file) ?? []), one]);
  return [...files].sort(([a], [b]) => a.localeCompare(b));
}

export function routes() {
  const told = state.routes;
  if (!told) return html`<h1>Routes</h1><p class="empty">One moment …</p>`;
  if (told.failure) return html`<h1>Routes</h1><p class="empty">${told.failure}</p>`;
  return html`<h1>Routes</h1>
    <p class="facts"><span>Generation <b>${told.generation}</b></span> <span>since <b>${moment(told.since)}</b></span>
      <span><b>${told.routes.length}</b> routes</span></p>
    ${refused(told.refused)}${restart(told.needs_restart)}
    ${byFile(told.routes).map(([file, all]) => html`<section class="file"><h2>${file}</h2>
      <ul>${all.map((one) => html`<li><code>${one.id}</code> <span>${one.description}</span>
        ${one.running ? nothing : html`<span class="state ringing">not running</span>`}</li>`)}</ul></section>`)}`;
}
