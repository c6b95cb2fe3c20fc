import { h } from './dom.js';
import { icon } from './icons.js';
import { current, t } from './i18n.js';
import { codeBlock } from './markdown/blocks.js';
import { anchor } from './markdown/links.js';
import { markdown } from './card/text.js';
import { postBody } from './model.js';
import { isSame, nameOf } from './people.js';

const STYLES = { bold: 'strong', italic: 'em', underline: 'u', lineThrough: 'del' };

/** A rich text message ("post"): paragraphs of nodes. */
export function drawPost(content, context) {
  const body = postBody(content, current());
  return h('div', { class: 'md post' },
    body.title ? h('p', { class: 'md-heading md-heading-3' }, body.title) : null,
    (body.content ?? []).map((line) => paragraph(Array.isArray(line) ? line : [line], context)));
}

function paragraph(nodes, context) {
  const alone = nodes.length === 1 ? block(nodes[0], context) : null;
  return alone ?? h('p', null, nodes.map((node) => piece(node, context)));
}

function block(node, context) {
  switch (node?.tag) {
    case 'hr': return h('hr');
    case 'md': return markdown(node.text ?? '', context);
    case 'code_block': return codeBlock(node.text ?? '', node.language);
    default: return null;
  }
}

function piece(node, context) {
  switch (node?.tag) {
    case 'text': return styled(node.text ?? '', node.style);
    case 'a': return anchor(node.href, [styled(node.text ?? node.href ?? '', node.style)], context);
    case 'at': return mention(node, context);
    case 'img': return chip('image', t('image'));
    case 'media': return chip('file', t('video'));
    case 'emotion': return `:${node.emoji_type}:`;
    default: return block(node, context) ?? (node?.text ? String(node.text) : null);
  }
}

function styled(text, styles) {
  return (Array.isArray(styles) ? styles : []).filter((name) => STYLES[name]).reduce((inner, name) => h(STYLES[name], null, inner), text);
}

function mention(node, context) {
  const all = node.user_id === 'all';
  const name = all ? t('everyone') : node.user_name ?? nameOf(context.users, node.user_id) ?? node.user_id;
  return h('span', { class: all || isSame(context.user, node.user_id) ? 'mention me' : 'mention' }, `@${name}`);
}

const chip = (picture, text) => h('span', { class: 'image-chip' }, icon(picture, 16), text);
