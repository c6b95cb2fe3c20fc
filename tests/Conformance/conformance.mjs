// One process for all suites: the client takes a second to load.
import './suites/tokens.mjs';
import './suites/messages.mjs';
import './suites/reactions-and-pins.mjs';
import './suites/chats.mjs';
import './suites/cards.mjs';
import './suites/applications.mjs';
import './suites/contacts.mjs';
import './suites/sign-in.mjs';
import './suites/files.mjs';
import './suites/errors.mjs';
import './suites/webhooks.mjs';
import './suites/card-actions.mjs';
import './suites/long-connection.mjs';
import './suites/coverage.mjs';
