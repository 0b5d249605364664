// One call: its picture, its legs with what can be done, its timeline.
import { html, nothing, repeat } from './html.js';
import { change, may, now, state } from './state.js';
import { Problem, ask } from './api.js';
import { address, lasting, moment, partner, said } from './words.js';
import { action, open } from './act.js';
import { timer } from './list.js';
import { picture } from './picture.js';
import { timeline } from './timeline.js';

const QUIET_MS = 2500;

let asking = false;
let again = false;

/** The view of a call begins. */
export function visit(sid) {
  if (state.call?.sid !== sid) change({ call: { sid, now: null, entries: [], failure: '' } });
  reload(sid);
}

/** Asks for the call that is looked at; what is in sight is never older than some seconds. */
export async function reload(sid) {
  if (!state.key || state.view.name !== 'call' || state.call?.sid !== sid) return;
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    do {
      again = false;
      const [call, told] = await Promise.all([ask('GET', `/v1/calls/${sid}`), ask('GET', `/v1/calls/${sid}/timeline`)]);
      if (state.call?.sid === sid) change({ call: { sid, now: call, entries: told.timeline, failure: '' } });
    } while (again);
  } catch (failure) {
    if (failure instanceof Problem && state.call?.sid === sid) change({ call: { ...state.call, failure: failure.message } });
  } finally {
    asking = false;
  }
}

setInterval(() => {
  const live = state.call?.now?.state !== 'ended' && state.link === 'live' && !document.hidden;
  if (state.view.name === 'call' && live) reload(state.view.sid);
}, QUIET_MS);

function dryRun(call, leg) {
  const what = { talking: 'hold', 'on-hold': 'resume' }[leg.state];
  if (!what || !may('hold') || !leg.call_sid) return nothing;
  return html`<button class="quiet" @click=${() => open(what, call, leg)} aria-label="What would a ${what} of ${leg.role} ${address(leg.address)} do?">Plan</button>`;
}

const leg = (call) => (one) => html`<li class="leg ${one.state}" data-leg=${one.label}>
  <span class="role">${one.role}</span>
  <span class="address">${address(one.address)}</span>
  <span class="state ${one.state}">${said(one.state)}</span>
  ${one.state === 'ended' ? html`<span class="timer"></span>` : timer(one, call.line)}
  <span class="why">${why(one)}</span>
  <span class="do">${action(call, one)}${dryRun(call, one)}</span>
  <code class="sid">${one.call_sid ?? ''}</code>
</li>`;

function why(leg) {
  const { reason, by, music } = leg.hold ?? {};
  return [reason, by && `by ${by}`, music && `♪ ${music}`].filter(Boolean).join(' · ');
}

export function call() {
  const { now: call, entries, failure, sid } = state.call;
  if (failure && !call) return html`<h1>Call</h1><p class="empty">${failure} <a href="#/board">To the board</a></p>`;
  if (!call) return html`<h1>Call</h1><p class="empty">One moment …</p>`;
  const { holds } = call;
  const row = state.calls.get(call.call);
  const began = row?.started_at ?? entries[0]?.at;
  return html`
    <p class="back"><a href="#/board">← Board</a></p>
    <h1>${address(partner(call))} <span class="state ${call.state}">${said(call.state)}</span></h1>
    <p class="facts"><span>Line <b>${call.line}</b></span> <span>Path <b>${call.path}</b></span>
      ${began ? html`<span title=${moment(began)}>Began <b>${call.state === 'ended' ? moment(began) : `${lasting(now() - Date.parse(began))} ago`}</b></span>` : nothing}
      <span>Holds <b>${holds.count}</b>${holds.count ? html`, <b>${lasting(holds.total_seconds * 1000)}</b> in all` : nothing}</span>
      <code class="sid">${sid}</code></p>
    <div class="two">
      <section aria-labelledby="now"><h2 id="now">Now</h2>
        ${picture(call, row)}
        <ul class="legs" aria-label="Legs">${repeat(call.legs, (one) => one.label, leg(call))}</ul>
      </section>
      <section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>${timeline(entries)}</section>
    </div>`;
}
