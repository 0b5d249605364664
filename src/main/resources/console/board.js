// All live calls: what they come to, which of them, and the list.
import { html, nothing, live } from './html.js';
import { change, now, state } from './state.js';
import { STATES, address, lasting, said } from './words.js';
import { list } from './list.js';

const count = (name, value, hint = '') => html`<div class="count" title=${hint}><dt>${name}</dt><dd>${value}</dd></div>`;

/** The longest hold goes on between two looks; the server's count is as old as the look. */
function counts() {
  const { live, on_hold, longest_seconds, average_seconds, abandoned } = state.counts;
  const older = on_hold ? Math.max(0, now() - Date.parse(state.at)) : 0;
  return html`<dl class="counts">
    ${count('Live', live)}
    ${count('On hold', on_hold)}
    ${count('Longest', on_hold ? lasting(longest_seconds * 1000 + older) : '–', 'The longest hold that lasts')}
    ${count('Average', on_hold ? lasting(average_seconds * 1000 + older) : '–', 'Of the holds that last')}
    ${count('Abandoned', abandoned, 'Customers who hung up while on hold, in the last 24 hours')}
  </dl>`;
}

const set = (name) => (event) => change({ filter: { ...state.filter, [name]: event.target.value } });

const option = (value, text, chosen) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;

function filters() {
  const { line, state: wanted, text } = state.filter;
  return html`<form class="filters" role="search" aria-label="Calls" @submit=${(event) => event.preventDefault()}>
    <label>Line <select id="filter-line" @change=${set('line')}>
      ${option('', 'all', line)}${state.lines.map((one) => option(one.line, one.line, line))}</select></label>
    <label>State <select id="filter-state" @change=${set('state')}>
      ${option('', 'any', wanted)}${STATES.map((one) => option(one, said(one), wanted))}</select></label>
    <label class="grow">Find <input id="filter-text" type="search" placeholder="number, reason, agent, CallSid" autocomplete="off"
      .value=${live(text)} @input=${set('text')}></label>
  </form>`;
}

function words(call) {
  const legs = call.legs.map((leg) => `${leg.call_sid} ${leg.address} ${address(leg.address)} ${leg.role} ${leg.hold?.reason ?? ''} ${leg.hold?.by ?? ''}`);
  return `${call.call} ${call.line} ${legs.join(' ')}`.toLowerCase();
}

function chosen() {
  const { line, state: wanted, text } = state.filter;
  const find = text.trim().toLowerCase();
  return [...state.calls.values()].filter(
    (call) => (!line || call.line === line) && (!wanted || call.state === wanted) && (!find || words(call).includes(find)),
  );
}

/** Who is on hold longest comes first, then the calls in the order in which they began. */
function order(one, other) {
  const held = (call) => Math.min(...call.legs.map((leg) => (leg.hold?.held_at ? Date.parse(leg.hold.held_at) : Infinity)));
  const [a, b] = [held(one), held(other)];
  return a === b ? one.started_at.localeCompare(other.started_at) || one.call.localeCompare(other.call) : a - b;
}

function none() {
  if (state.calls.size) return html`<p class="empty">No call is like that. <button class="quiet" @click=${() => change({ filter: { line: '', state: '', text: '' } })}>Show all</button></p>`;
  return html`<p class="empty">No calls at the moment.${state.reader.phones ? html` <a href="#/phones">Place one.</a>` : nothing}</p>`;
}

export function board() {
  const calls = chosen().sort(order);
  return html`
    <h1 class="hidden">Board</h1>
    ${counts()}${filters()}
    <p class="shown" aria-live="polite">${calls.length === state.calls.size ? `${calls.length} ${calls.length === 1 ? 'call' : 'calls'}` : `${calls.length} of ${state.calls.size} calls`}</p>
    ${calls.length ? list(calls) : none()}`;
}
