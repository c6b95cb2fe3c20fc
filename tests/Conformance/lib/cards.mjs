// A card with a component of each way to report.
import { client } from './official.mjs';
import { tick } from './sandbox.mjs';

export const plain = (content) => ({ tag: 'plain_text', content });

export const card = {
  schema: '2.0',
  body: {
    elements: [
      { tag: 'button', element_id: 'go', text: plain('Go'), behaviors: [{ type: 'callback', value: { order: 7 } }] },
      { tag: 'checker', element_id: 'done', name: 'done', text: plain('Done'), behaviors: [{ type: 'callback', value: { what: 'done' } }] },
      { tag: 'select_static', element_id: 'pick', options: [{ text: plain('A'), value: 'a' }], behaviors: [{ type: 'callback', value: {} }] },
      { tag: 'date_picker', element_id: 'day', behaviors: [{ type: 'callback', value: {} }] },
      {
        tag: 'form', name: 'f', elements: [
          { tag: 'input', name: 'reason', required: true },
          { tag: 'button', element_id: 'send', name: 'send', form_action_type: 'submit', text: plain('Send'), behaviors: [{ type: 'callback', value: { form: true } }] },
        ],
      },
    ],
  },
};

/** Sends the card and answers its message. */
export async function sendCard(acme) {
  await tick();
  const api = client(acme);
  return (await api.im.v1.message.create({ params: { receive_id_type: 'open_id' }, data: { receive_id: acme.ben.openId, msg_type: 'interactive', content: JSON.stringify(card) } })).data.message_id;
}
