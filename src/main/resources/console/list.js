// The list of calls: only those in sight are in the page, whatever their number.
import { html, nothing, repeat, ifDefined } from './html.js';
import { change, now, state } from './state.js';
import { address, lasting, moment, partner, said } from './words.js';
import { action } from './act.js';

const AROUND = 600; // pixels beyond the window that are there already
const narrow = matchMedia('(max-width: 720px)');

let waiting = false;
const moved = () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    if (state.view.name === 'board') change();
  });
};
addEventListener('scroll', moved, { passive: true });
addEventListener('resize', moved, { passive: true });

/** As in the style sheet: the heights of a call's head, of a leg, and what is around them. */
const height = (call) =>
  narrow.matches ? 44 + 50 * call.legs.length + 22 : Math.max(52, 34 * call.legs.length) + 18;

function inSight(calls) {
  const top = document.getElementById('calls')?.getBoundingClientRect().top ?? 200;
  const from = -top - AROUND;
  const to = -top + innerHeight + AROUND;
  let [y, before, first, last] = [0, 0, -1, 0];
  for (let at = 0; at < calls.length; at++) {
    const tall = height(calls[at]);
    if (y + tall >= from && y <= to) {
      if (first < 0) [first, before] = [at, y];
      last = at + 1;
    }
    y += tall;
  }
  first = Math.max(0, first);
  const shown = calls.slice(first, last);
  const after = y - before - shown.reduce((sum, call) => sum + height(call), 0);
  return { shown, first, before, after };
}

/** How worrying a hold is by the limits of its line. */
export function worry(leg, line) {
  if (!leg.hold?.held_at || leg.state !== 'on-hold') return '';
  const limits = state.lines.find((one) => one.line === line) ?? { amber_seconds: 120, red_seconds: 300 };
  const seconds = (now() - Date.parse(leg.hold.held_at)) / 1000;
  if (seconds >= limits.red_seconds) return 'red';
  return seconds >= limits.amber_seconds ? 'amber' : '';
}

const WORRIES = { '': '', amber: 'long', red: 'too long' };

export function timer(leg, line) {
  const held = leg.state === 'on-hold' && leg.hold?.held_at;
  const colour = worry(leg, line);
  return html`<span class="timer ${held ? 'held' : ''} ${colour}" title="since ${moment(held || leg.since)}">${lasting(now() - Date.parse(held || leg.since))}${
    colour ? html`<span class="worry">${WORRIES[colour]}</span>` : nothing}</span>`;
}

const leg = (call) => (one) => html`<li class="leg" data-leg=${one.label}>
  <span class="role">${one.role}</span>
  <span class="address">${address(one.address)}</span>
  <span class="state ${one.state}">${said(one.state)}</span>
  ${timer(one, call.line)}
  <span class="why">${one.hold?.reason ?? ''}</span>
  <span class="do">${action(call, one)}</span>
</li>`;

const row = (all, first) => (call, at) => html`<li class="call ${call.state}" data-call=${call.call}
    aria-setsize=${all} aria-posinset=${first + at + 1}>
  <div class="head">
    <a href="#/calls/${call.call}">${address(partner(call)) || call.call.slice(0, 10)}</a>
    <span class="line">${call.line}</span>
    <span class="age" title="began ${moment(call.started_at)}">${lasting(now() - Date.parse(call.started_at))}</span>
  </div>
  <ul class="legs" aria-label="Legs">${repeat(call.legs, (one) => one.label, leg(call))}</ul>
</li>`;

export function list(calls) {
  const { shown, first, before, after } = inSight(calls);
  return html`<ul id="calls" class="calls" aria-label="Live calls" .style=${`padding-top:${before}px;padding-bottom:${after}px`}>
    ${repeat(shown, (call) => call.call, row(calls.length, first))}</ul>`;
}
