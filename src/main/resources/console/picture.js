// A call as a picture: its legs, and what joins them now.
import { svg, html, nothing } from './html.js';
import { address, said } from './words.js';

const WIDE = 156;
const TALL = 62;
const GAP = 44;

const short = (text) => (text.length > 19 ? `${text.slice(0, 18)}…` : text);

const node = (leg, x, y) => svg`
  <g class="node ${leg.state}" transform="translate(${x} ${y})">
    <rect width=${WIDE} height=${TALL} rx="9"></rect>
    <text x="12" y="19" class="small">${leg.role}</text>
    <text x="12" y="37">${short(address(leg.address))}</text>
    <text x="12" y="54" class="small strong">${said(leg.state)}</text>
    ${leg.state === 'on-hold' ? svg`<text x=${WIDE - 22} y="24" class="note">♪</text>` : nothing}
  </g>`;

const room = (legs, started) => {
  const wide = legs.length * WIDE + (legs.length - 1) * GAP;
  const middle = wide / 2;
  return svg`
    ${legs.map((leg, at) => {
      const x = at * (WIDE + GAP) + WIDE / 2;
      return svg`<path class="tie ${leg.state}" d="M ${x} 92 C ${x} 66, ${middle} 74, ${middle} 44"></path>`;
    })}
    <g class="room"><rect x=${middle - 52} y="8" width="104" height="36" rx="18"></rect>
      <text x=${middle} y="31" text-anchor="middle">${started ? 'room' : 'no room yet'}</text></g>
    ${legs.map((leg, at) => node(leg, at * (WIDE + GAP), 92))}`;
};

const pair = (legs, tie) => {
  const joined = tie === 'dial' || tie === 'queue';
  return svg`
    ${legs.slice(1).map((leg, at) => {
      const x = at * (WIDE + GAP) + WIDE;
      return svg`<path class="tie ${joined ? 'talking' : 'none'}" d="M ${x} 39 H ${x + GAP}"></path>
        <text class="small" x=${x + GAP / 2} y="30" text-anchor="middle">${joined ? tie : ''}</text>`;
    })}
    ${legs.map((leg, at) => node(leg, at * (WIDE + GAP), 8))}`;
};

function sentence(legs, tie) {
  const who = legs.map((leg) => `${leg.role} ${address(leg.address)} is ${said(leg.state)}`).join(', ');
  return `${tie === 'none' ? 'Nothing joins the legs' : `Joined by a ${tie}`}: ${who}.`;
}

/** The row of the board knows the tie; an ended call has none. */
export function picture(call, row) {
  const legs = call.legs.filter((leg) => leg.state !== 'ended');
  if (!legs.length) return html`<p class="empty">The call has ended.</p>`;
  const tie = row?.tie ?? (call.path === 'conference' ? 'room' : 'none');
  const wide = legs.length * WIDE + (legs.length - 1) * GAP;
  const tall = tie === 'room' ? 92 + TALL + 8 : TALL + 16;
  return html`<svg class="picture" role="img" aria-label=${sentence(legs, tie)} viewBox="-4 0 ${wide + 8} ${tall}"
    width=${wide + 8} height=${tall}>${tie === 'room' ? room(legs, call.conference_sid) : pair(legs, tie)}</svg>`;
}
