// The page: which view there is, and a new picture each second for the timers.
import { html, render, nothing, live } from './html.js';
import { change, may, now, onChange, say, state } from './state.js';
import { leave, start } from './live.js';
import { lasting } from './words.js';
import { board } from './board.js';
import { call, visit } from './call.js';
import { holdForm } from './act.js';
import { routes, loadRoutes } from './routes.js';
import { phones, watchPhones } from './phones.js';

const VIEWS = { board, call, routes, phones };
const TITLES = { board: 'Board', call: 'Call', routes: 'Routes', phones: 'Phones' };

function read() {
  const [name, sid] = location.hash.replace(/^#\/?/, '').split('/');
  const view = name === 'calls' && /^CA[0-9a-f]{32}$/.test(sid ?? '') ? { name: 'call', sid } : { name: name in VIEWS && name !== 'call' ? name : 'board' };
  const moved = view.name !== state.view.name || view.sid !== state.view.sid;
  change({ view, problems: [] });
  watchPhones(view.name === 'phones' && state.key !== '');
  if (view.name === 'call') visit(view.sid);
  if (view.name === 'routes' && state.key) loadRoutes();
  document.title = `${TITLES[view.name]} – Holdfast`;
  return moved;
}

async function enter(event) {
  event.preventDefault();
  const key = new FormData(event.target).get('key').trim();
  if (!/^[\x21-\x7e]+$/.test(key)) {
    change({ refused: 'A key has letters, digits and signs, and no blanks.' });
    return;
  }
  sessionStorage.setItem('key', key);
  change({ key, entering: true, refused: '', link: 'connecting', since: Date.now() });
  start();
  read();
}

const door = () => html`
  <main class="door">
    <form @submit=${enter}>
      <h1><img src="/console/icon.svg" alt="" width="32" height="32"> Holdfast</h1>
      <label for="key">API key</label>
      <input id="key" name="key" type="password" autocomplete="off" spellcheck="false" required
        aria-describedby="key-hint key-refused" aria-invalid=${state.refused ? 'true' : 'false'}>
      <p id="key-hint" class="hint">A key with the scope <code>read</code>; with <code>hold</code> as well it may hold and resume.
        It stays in this tab and is forgotten with it.</p>
      <p id="key-refused" class="refused" role="alert">${state.refused}</p>
      <button class="main" ?disabled=${state.entering}>${state.entering ? 'One moment …' : 'Sign in'}</button>
    </form>
  </main>`;

const tab = (name) => html`<a href="#/${name}" aria-current=${state.view.name === name ? 'page' : 'false'}>${TITLES[name]}</a>`;

function link() {
  const words = { connecting: 'Connecting', live: 'Live', lost: 'Not live' };
  return html`<span class="link ${state.link}">${words[state.link]}</span>`;
}

const banner = () =>
  state.link === 'lost'
    ? html`<p class="banner" id="lost"><strong>Not live.</strong> The server has not been heard for ${lasting(Date.now() - state.since)}.
        What you see is how it was; trying again.</p>`
    : nothing;

const problems = () => html`
  <div class="problems" role="alert">
    ${state.problems.map(
      (text) => html`<p class="problem">${text}
        <button class="quiet" aria-label="Dismiss" @click=${() => change({ problems: state.problems.filter((one) => one !== text) })}>×</button></p>`,
    )}
  </div>`;

const page = () => html`
  <a class="skip" href="#content" @click=${skip}>Skip to the content</a>
  <header>
    <span class="name"><img src="/console/icon.svg" alt="" width="22" height="22"> Holdfast</span>
    <nav aria-label="Views">${tab('board')}${tab('routes')}${state.reader.phones && may('call') ? tab('phones') : nothing}</nav>
    <span class="who">${link()} <span class="client">${state.reader.client}</span>
      <button class="quiet" @click=${() => leave('')}>Sign out</button></span>
  </header>
  ${banner()}${problems()}
  <main id="content" tabindex="-1" class=${state.link === 'lost' ? 'stale' : ''}>
    ${state.loaded ? VIEWS[state.view.name]() : html`<p class="empty">${state.link === 'lost' ? 'The server cannot be reached.' : 'One moment …'}</p>`}
  </main>
  ${holdForm()}`;

function skip(event) {
  event.preventDefault();
  document.getElementById('content').focus();
}

onChange(() => render(state.key && !(state.entering && !state.loaded) ? page() : door(), document.getElementById('page')));

addEventListener('hashchange', () => {
  if (read()) {
    scrollTo(0, 0);
    say(TITLES[state.view.name]);
  }
});

// On the server's full second, so that all timers step together.
(function tick() {
  setTimeout(() => {
    if (state.key && !document.hidden) change();
    tick();
  }, 1000 - (now() % 1000));
})();

if (state.key) start();
read();
