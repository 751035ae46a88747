// Writes a line into the file NETWORK_LOG for each socket and each look-up of a name that the process begins.
import { createHook } from "node:async_hooks";
import { appendFileSync } from "node:fs";

const NETWORK = new Set([
  "TCPWRAP",
  "TCPSERVERWRAP",
  "TCPCONNECTWRAP",
  "TLSWRAP",
  "UDPWRAP",
  "UDPSENDWRAP",
  "PIPESERVERWRAP",
  "PIPECONNECTWRAP",
  "GETADDRINFOREQWRAP",
  "GETNAMEINFOREQWRAP",
  "QUERYWRAP",
  "HTTPCLIENTREQUEST",
  "HTTP2SESSION",
]);
const { NETWORK_LOG } = process.env;

createHook({
  init: (_id, type) => {
    if (NETWORK_LOG !== undefined && NETWORK.has(type)) appendFileSync(NETWORK_LOG, `${type}\n`);
  },
}).enable();
