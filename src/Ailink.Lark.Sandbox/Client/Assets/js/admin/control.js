// What the admin view reads and does: the control API of the sandbox, nothing else.

import { api, call } from '../api.js';

const id = encodeURIComponent;

export const control = {
  state: api.state,
  inbox: api.inbox,
  credentials: (app) => call('GET', `/apps/${id(app)}/credentials`),
  changeApp: (app, change) => call('PATCH', `/apps/${id(app)}`, change),
  oneCall: (logId) => call('GET', `/calls/${id(logId)}`),
  deliveries: (app) => call('GET', app ? `/deliveries?app_id=${id(app)}` : '/deliveries'),
  delivery: (eventId) => call('GET', `/deliveries/${id(eventId)}`),
  retry: (eventId) => call('POST', `/deliveries/${id(eventId)}/retry`),
  faults: () => call('GET', '/faults'),
  addFault: (fault) => call('POST', '/faults', fault),
  clearFaults: () => call('DELETE', '/faults'),
  quota: () => call('GET', '/quota'),
  tokens: () => call('GET', '/tokens'),
  advance: (seconds) => call('POST', '/clock', { advance_seconds: seconds }),
  setClock: (now) => call('POST', '/clock', { now }),
  sockets: () => call('GET', '/sockets'),
  cut: () => call('POST', '/sockets/cut'),
  freeze: () => call('POST', '/sockets/freeze'),
  socketConfig: () => call('GET', '/sockets/config'),
  configureSockets: (config) => call('PATCH', '/sockets/config', config),
  rules: () => call('GET', '/rules'),
  load: (world) => call('PUT', '/world', world),
  reset: () => call('POST', '/reset'),
};

/** The address of the sandbox's own receiver for an app. Only this machine is called, whatever name the page was reached by. */
export function echoOf(appId) {
  const here = new URL(location.origin);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(here.hostname)) here.hostname = '127.0.0.1';
  return `${here.origin}/sandbox/v1/echo/${id(appId)}`;
}
