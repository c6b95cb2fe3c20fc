// One process for all suites: the client takes a second to load. The count of recorded calls comes last.
import { readdirSync } from 'node:fs';

const suites = readdirSync(new URL('suites/', import.meta.url)).filter((file) => file !== 'coverage.mjs').sort();
for (const file of [...suites, 'coverage.mjs']) await import(`./suites/${file}`);
