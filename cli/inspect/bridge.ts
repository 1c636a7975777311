import { connected } from '../../explorer/inspection/message.js';

/**
 * A page that hands on what a hub tells to an inspector elsewhere, which it shows in a frame: each time that one says that it is
 * ready, all from the first message on.
 * @param url the inspector
 * @param path of the hub, on the server that serves this page
 */
export const bridgePage = (url: URL, path: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Inspector</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block; }</style>
</head>
<body>
<iframe title="Inspector" src="${attribute(url.href)}"></iframe>
<script>
const inspector = document.querySelector('iframe').contentWindow;
let socket;
addEventListener('message', ({ source, data }) => {
  if (source !== inspector || data?.type !== ${JSON.stringify(connected)}) return;
  socket?.close();
  socket = new WebSocket('ws://' + location.host + ${JSON.stringify(path)});
  socket.onmessage = ({ data }) => inspector.postMessage(JSON.parse(data), ${script(url.origin)});
});
</script>
</body>
</html>
`;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const script = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');
