import { appsSection } from './apps.js';
import { callsSection } from './calls.js';
import { clockSection } from './clock.js';
import { deliveriesSection } from './deliveries.js';
import { faultsSection } from './faults.js';
import { quotaSection } from './quota.js';
import { rulesSection } from './rules.js';
import { socketsSection } from './sockets.js';
import { startSection } from './start.js';
import { worldSection } from './world.js';

/**
 * The sections of the admin view by their address. Each `make` gives a `node` and either `read` and `show` (called whenever something
 * may have changed; `show` only when the answer is another one) or a `look` of its own.
 */
export const sections = [
  { name: 'start', icon: 'spark', make: startSection },
  { name: 'apps', icon: 'puzzle', make: appsSection },
  { name: 'calls', icon: 'calls', make: callsSection },
  { name: 'deliveries', icon: 'send', make: deliveriesSection },
  { name: 'faults', icon: 'warning', make: faultsSection },
  { name: 'quota', icon: 'chart', make: quotaSection },
  { name: 'clock', icon: 'clock', make: clockSection },
  { name: 'sockets', icon: 'plug', make: socketsSection },
  { name: 'rules', icon: 'book', make: rulesSection },
  { name: 'world', icon: 'world', make: worldSection },
];
