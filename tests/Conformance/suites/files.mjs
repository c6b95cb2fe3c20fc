import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { client } from '../lib/official.mjs';
import { inbox, tick, world } from '../lib/sandbox.mjs';

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('files', () => {
  let acme, api;

  before(async () => {
    acme = await world('files');
    api = client(acme);
  });

  const send = async (msg_type, content) => {
    await tick();
    return (await api.im.v1.message.create({ params: { receive_id_type: 'open_id' }, data: { receive_id: acme.ben.openId, msg_type, content: JSON.stringify(content) } })).data;
  };

  test('an image is uploaded, sent and downloaded unchanged', async () => {
    const { image_key } = await api.im.v1.image.create({ data: { image_type: 'message', image: png } });
    assert.match(image_key, /^img_/);
    const sent = await send('image', { image_key });
    assert.equal((await inbox(acme.ben)).at(-1).message_id, sent.message_id);
    const file = await api.im.v1.image.get({ path: { image_key } });
    assert.deepEqual(await buffer(file.getReadableStream()), png);
    const resource = await api.im.v1.messageResource.get({ path: { message_id: sent.message_id, file_key: image_key }, params: { type: 'image' } });
    assert.deepEqual(await buffer(resource.getReadableStream()), png);
  });

  test('a file is uploaded, sent and downloaded unchanged', async () => {
    const bytes = Buffer.from('a file\r\n--with-a-boundary\r\nin it \u00e9');
    const { file_key } = await api.im.v1.file.create({ data: { file_type: 'stream', file_name: '报告.txt', file: bytes } });
    assert.match(file_key, /^file_/);
    const sent = await send('file', { file_key });
    const resource = await api.im.v1.messageResource.get({ path: { message_id: sent.message_id, file_key }, params: { type: 'file' } });
    assert.deepEqual(await buffer(resource.getReadableStream()), bytes);
  });
});
