// One process for all suites: the client takes a second to load.
import { readdirSync } from 'node:fs';

const suites = readdirSync(new URL('suites/', import.meta.url)).sort();
for (const file of suites) await import(`./suites/${file}`);
